package no.budstikke.pipeline.followup;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.journey.Channel;
import no.budstikke.pipeline.dispatch.Consequences;
import no.budstikke.pipeline.dispatch.Desk;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.work.Lease;

/** Nothing was heard for as long as the channel says: what was taken counts as delivered. */
public final class Silence {
  private static final Set<DeliveryState> TAKEN =
      EnumSet.of(DeliveryState.HANDED_OVER, DeliveryState.ACCEPTED);

  private final Desk desk;
  private final Channel channel;

  /** Waits for one channel. */
  public Silence(Desk desk, Channel channel) {
    this.desk = desk;
    this.channel = channel;
  }

  /** The window of a chunk is over. */
  public void isOver(Lease lease) {
    desk.transactions()
        .run(
            sql -> {
              desk.queue().fence(sql, lease);
              Page page = Page.open(sql, lease.issuer(), lease.members(), desk.clock().instant());
              Consequences consequences = new Consequences(page, channel);
              for (Line line : page.lines()) {
                follow(consequences, line, lease.kind().transmission());
              }
              page.write();
              desk.queue().add(sql, consequences.work());
              desk.queue().finish(sql, lease);
            });
  }

  /** A chunk with a file is about a recall: silence is consent there, too. */
  private void follow(Consequences consequences, Line line, Optional<UUID> recall) {
    Cause cause = new Cause("SILENCE", channel.id().value());
    if (!line.channel().equals(channel.id())) {
      return;
    }
    if (recall.isPresent()) {
      if (line.recall().equals(recall)) {
        consequences.askedBack().undone(line, cause);
      }
    } else if (line.isIn(TAKEN) && line.level().filter(this::isEnough).isPresent()) {
      consequences.silent(line, cause);
    }
  }

  private boolean isEnough(no.budstikke.core.deliver.ReceiptLevel level) {
    return level.compareTo(channel.traits().delivered().level()) >= 0;
  }
}
