package no.budstikke.server.efaktura;

import no.budstikke.server.fixture.RunningServer;

/** With the operator as we assume it. */
class EfakturaJourneyTest extends EfakturaJourneys {
  EfakturaJourneyTest() {
    super(RunningServer.startWithBank());
  }
}
