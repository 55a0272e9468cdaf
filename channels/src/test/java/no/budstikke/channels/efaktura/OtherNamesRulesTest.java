package no.budstikke.channels.efaktura;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** With an operator whose unconfirmed names, order, words and SOAPActions are others. */
class OtherNamesRulesTest extends EfakturaRules {
  OtherNamesRulesTest(@TempDir Path folder) {
    super(Samples.otherNames(), folder);
  }
}
