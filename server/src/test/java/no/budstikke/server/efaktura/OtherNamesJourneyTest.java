package no.budstikke.server.efaktura;

import java.nio.file.Path;
import no.budstikke.server.fixture.RunningServer;

/**
 * With an operator whose unconfirmed names, order, words, codes and SOAPActions are others: nothing
 * but the setting {@code budstikke.efaktura.mapping} differs.
 */
class OtherNamesJourneyTest extends EfakturaJourneys {
  OtherNamesJourneyTest() {
    super(RunningServer.startWithBank(Path.of("src/test/resources/efaktura/other.properties")));
  }
}
