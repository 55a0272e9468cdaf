package no.budstikke.pipeline.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.followup.CallBook;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.request.Content;
import no.budstikke.pipeline.postgres.ScratchDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls of counterparts, and what waits until we know what it is about (Kivra, 10.2). */
class StoredCallsPostgresTest {
  private static final Instant DAY = Instant.parse("2027-02-01T08:00:00Z");

  @Test
  void oldCallsAreForgottenAndTheNextOneHasTheNextNumber() {
    AtomicReference<Instant> now = new AtomicReference<>(DAY);
    try (ScratchDatabase database = ScratchDatabase.migrated()) {
      StoredCalls calls = new StoredCalls(database.dataSource(), now::get);
      CallBook kivra = calls.of(Channels.KIVRA);
      calls.add(Channels.KIVRA, "a", body("a"));
      calls.add(Channels.KIVRA, "a", body("again"));
      calls.add(Channels.KIVRA, "b", body("b"));

      now.set(DAY.plus(Duration.ofDays(31)));
      calls.forgetBefore(now.get().minus(Duration.ofDays(30)));
      calls.add(Channels.KIVRA, "c", body("c"));

      assertThat(kivra.after(0, 10)).extracting(CallBook.Entry::number).containsExactly(2L, 3L);
      assertThat(kivra.after(2, 10)).extracting(CallBook.Entry::body).containsExactly(body("c"));
    }
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void everyOutcomeIsReadAsItWasWrittenDown(Outcome outcome) {
    assertThat(OutcomeWords.read(OutcomeWords.write(outcome))).isEqualTo(outcome);
  }

  static List<Outcome> outcomes() {
    return List.of(
        new Outcome.FileValid(),
        new Outcome.Accepted(),
        new Outcome.Delivered(),
        new Outcome.Read(),
        new Outcome.NotDeliverable(ReasonCode.ID_INVALID, "40009"),
        new Outcome.RejectedData("40000"),
        new Outcome.Bounced("5.1.1", true),
        new Outcome.Returned("UNKNOWN"),
        new Outcome.Paid(12_350, "SEK"),
        new Outcome.PaymentNews(Outcome.PaymentNews.Stage.DECLINED),
        new Outcome.Recalled(),
        new Outcome.RecallRefused("TOO_LATE"));
  }

  private static Content body(String text) {
    return Content.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
