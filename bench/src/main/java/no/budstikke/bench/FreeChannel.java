package no.budstikke.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;

/** E-mail that costs nothing: a few bytes, taken at once, never answered. */
final class FreeChannel implements Channel {
  private static final int CALLS_AT_ONCE = 4;

  @Override
  public ChannelId id() {
    return Channels.EMAIL;
  }

  @Override
  public Traits traits() {
    return new Traits(
        new Traits.Unit.OneItem(),
        Traits.Repetition.NEVER,
        new Traits.Delivered(ReceiptLevel.TRANSPORT, Optional.of(Duration.ofDays(1))),
        CALLS_AT_ONCE);
  }

  @Override
  public List<Register> registers() {
    return List.of();
  }

  @Override
  public List<String> objections(Agreement agreement) {
    return List.of();
  }

  @Override
  public Preparation prepare(Assignment assignment) {
    byte[] bytes = assignment.request().heading().number().getBytes(StandardCharsets.UTF_8);
    return new Preparation.Ready(new Prepared(Content.of(bytes), "text/plain", Map.of()));
  }

  @Override
  public Map<DeliveryId, DeliveryResult> handOver(Consignment consignment) {
    Map<DeliveryId, DeliveryResult> results = new LinkedHashMap<>();
    for (Item item : consignment.items()) {
      results.put(
          item.delivery(),
          new DeliveryResult.Accepted(Optional.empty(), ReceiptLevel.TRANSPORT, Instant.EPOCH));
    }
    return results;
  }

  @Override
  public Trace trace(Consignment consignment) {
    return new Trace.CannotTell();
  }

  @Override
  public ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    return new ReplyPage(List.of(), cursor, false);
  }
}
