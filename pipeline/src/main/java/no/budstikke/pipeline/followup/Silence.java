package no.budstikke.pipeline.followup;

import java.util.EnumSet;
import java.util.Set;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.journey.Channel;
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
              Cause cause = new Cause("SILENCE", channel.id().value());
              for (Line line : page.lines()) {
                if (line.channel().equals(channel.id())
                    && line.isIn(TAKEN)
                    && line.level().filter(this::isEnough).isPresent()) {
                  page.move(line, DeliveryState.DELIVERED, cause);
                }
              }
              page.write();
              desk.queue().finish(sql, lease);
            });
  }

  private boolean isEnough(no.budstikke.core.deliver.ReceiptLevel level) {
    return level.compareTo(channel.traits().delivered().level()) >= 0;
  }
}
