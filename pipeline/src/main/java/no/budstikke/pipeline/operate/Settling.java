package no.budstikke.pipeline.operate;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.pipeline.dispatch.Consequences;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import no.budstikke.pipeline.work.WorkQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows what a person says about a delivery whose outcome is unknown. */
public final class Settling {
  private static final String PLACE =
      "SELECT issuer_id, request_id FROM delivery WHERE delivery_id = :delivery";

  private final Map<ChannelId, Channel> channels;
  private final WorkQueue queue;
  private final InstantSource clock;

  private record Place(IssuerId issuer, UUID request) {}

  /** For deliveries by these channels. */
  public Settling(Map<ChannelId, Channel> channels, WorkQueue queue, InstantSource clock) {
    this.channels = Map.copyOf(channels);
    this.queue = queue;
    this.clock = clock;
  }

  Operations.Result settle(JdbcClient sql, DeliveryId delivery, boolean arrived, Operations.By by) {
    Optional<Place> place =
        sql.sql(PLACE)
            .param("delivery", delivery.value())
            .query(
                (row, _) ->
                    new Place(
                        new IssuerId(row.getString("issuer_id")),
                        row.getObject("request_id", UUID.class)))
            .optional();
    if (place.isEmpty()) {
      return Operations.Result.NOT_FOUND;
    }
    Page page =
        Page.open(sql, place.get().issuer(), List.of(place.get().request()), clock.instant());
    Optional<Line> line =
        page.lines().stream()
            .filter(one -> one.id().equals(delivery.value()))
            .filter(one -> one.state() == DeliveryState.UNCERTAIN)
            .findFirst();
    Optional<Channel> channel =
        line.flatMap(one -> Optional.ofNullable(channels.get(one.channel())));
    if (line.isEmpty() || channel.isEmpty()) {
      return Operations.Result.NOT_POSSIBLE;
    }
    List<NewWork> work =
        arrived
            ? arrived(page, line.get(), channel.get(), by)
            : notArrived(page, line.get(), channel.get(), by);
    page.write();
    queue.add(sql, work);
    return Operations.Result.DONE;
  }

  private static List<NewWork> arrived(Page page, Line line, Channel channel, Operations.By by) {
    Consequences consequences = new Consequences(page, channel);
    consequences.accepted(line, ReceiptLevel.TRANSPORT, new Cause("SETTLED_ARRIVED", by.actor()));
    return consequences.work();
  }

  /** What has not arrived goes again; a letter goes into the next file, not into its old one. */
  private static List<NewWork> notArrived(Page page, Line line, Channel channel, Operations.By by) {
    page.move(line, DeliveryState.READY, new Cause("SETTLED_NOT_ARRIVED", by.actor()));
    boolean file = channel.traits().unit() instanceof Traits.Unit.Transmission;
    if (file) {
      page.takeOut(line);
    }
    return List.of(
        new NewWork(
            page.issuer(),
            NewWork.Kind.of(file ? Stage.GATHER : Stage.DELIVER, channel.id().value()),
            List.of(line.request()),
            line.stored().content().length(),
            page.at()));
  }
}
