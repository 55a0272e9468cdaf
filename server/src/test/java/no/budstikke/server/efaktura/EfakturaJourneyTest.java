package no.budstikke.server.efaktura;

import no.budstikke.channels.efaktura.soap.Mapping;

/** With the operator as we assume it. */
class EfakturaJourneyTest extends EfakturaJourneys {
  EfakturaJourneyTest() {
    super(Mapping.usual());
  }
}
