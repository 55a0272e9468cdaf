package no.budstikke.server.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.budstikke.server.fixture.RunningServer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A register that does not answer, by what the issuer wants then (eFaktura, section 5). */
abstract class SilentRegisterJourneys extends RunningEfaktura {
  SilentRegisterJourneys(RunningServer server) {
    super(server);
  }

  @Test
  @Order(13)
  void aSilentRegisterIsLeftOutWhereTheIssuerWantsThat() {
    configure("lookups: {silent: skip-channel}");
    efaktura().access().write(LOOKUP + " | tempfail 1");

    String request = put(Consumer.of(13));

    untilDeliveries(request, "email HANDED_OVER");
    assertThat(reasons(request)).contains("LOOKUP_UNAVAILABLE");
    efaktura().access().write("# Back.");
  }

  @Test
  @Order(14)
  void aSilentRegisterIsWaitedForWhereTheIssuerWantsThat() {
    configure("lookups: {silent: wait}");
    efaktura().access().write(LOOKUP + " | tempfail 1");

    String request = put(Consumer.of(14));

    until("it waits", () -> state(request).equals("WAITING_LOOKUP"));
    efaktura().access().write("# Back.");
    travel(Duration.ofMinutes(70));
    untilDeliveries(request, "efaktura DELIVERED");
  }

  @Test
  @Order(16)
  void whatARegisterSaidLastCountsWhereTheIssuerWantsThat() {
    configure("lookups: {silent: use-last-known, atMost: P60D}");
    String first = put("E-17", due("E-17", 1));
    untilDeliveries(first, "efaktura DELIVERED");
    travel(Duration.ofDays(15));
    efaktura().access().write(LOOKUP + " | tempfail 1");

    String request = put("E-18", due("E-18", 1));

    until("it is planned", () -> plan(request).equals("NO-EF"));
    efaktura().access().write("# Back.");
    travel(Duration.ofMinutes(70));
    untilDeliveries(request, "efaktura DELIVERED");
  }
}
