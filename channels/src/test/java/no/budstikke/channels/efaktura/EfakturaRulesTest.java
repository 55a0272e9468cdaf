package no.budstikke.channels.efaktura;

import java.nio.file.Path;
import no.budstikke.channels.efaktura.soap.Mapping;
import org.junit.jupiter.api.io.TempDir;

/** With the operator as we assume it. */
class EfakturaRulesTest extends EfakturaRules {
  EfakturaRulesTest(@TempDir Path folder) {
    super(Mapping.usual(), folder);
  }
}
