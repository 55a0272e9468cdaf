package no.budstikke.pipeline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import no.budstikke.channels.efaktura.contract.Reason;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.store.BlobRef;
import no.budstikke.pipeline.store.ContentHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is remembered of a consumer ends when a channel says otherwise (eFaktura, section 5.3). */
class UnreachedTest {
  private static final int BEHIND_THE_HEADER = 1_000;

  private final Unreached unreached = new Unreached();
  private final Line line = line();

  @ParameterizedTest
  @EnumSource(value = Reason.class, mode = EnumSource.Mode.MATCH_ALL, names = "CONSUMER_.*")
  void whoeverTheChannelRefusesForTheConsumersSakeIsForgotten(Reason reason) {
    unreached.deny(line, reason.nextPlan().orElseThrow());

    assertThat(unreached.denied()).containsExactly(line);
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      names = {"DUE_DATE_TOO_EARLY", "DUE_DATE_TOO_LATE", "DOCUMENT_TYPE_UNSUPPORTED"})
  void whatIsWrongWithTheDocumentSaysNothingOfTheConsumer(Reason reason) {
    unreached.deny(line, reason.nextPlan().orElseThrow());

    assertThat(unreached.denied()).isEmpty();
  }

  @Test
  void keysThatTheRegisterCannotReadAreForgottenToo() {
    unreached.deny(line, ReasonCode.ID_INVALID);

    assertThat(unreached.denied()).containsExactly(line);
  }

  private static Line line() {
    ContentHash hash = ContentHash.of(new byte[1]);
    UUID id = new UUID(1, 2);
    return new Line(
        new Line.Order(
            id, id, 1, new PlanCode("NO-EF"), 0, new Leg(Channels.EFAKTURA, Set.of(), true, true)),
        new Line.Stored("text/plain", hash, new BlobRef(hash, id, BEHIND_THE_HEADER, 1), 0, "NOK"),
        DeliveryState.HANDED_OVER);
  }
}
