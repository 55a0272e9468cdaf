package no.budstikke.pipeline.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;

/**
 * When deliveries that are ready leave: single items at once, members of files when their file is
 * closed. What would be too late by then does not wait.
 */
public final class Departures {
  private final Map<ChannelId, Channel> channels;
  private final IssuerId issuer;
  private final Instant now;
  private final Map<Departure, Chunk> chunks = new LinkedHashMap<>();

  /** Of one issuer at one moment. */
  public Departures(Map<ChannelId, Channel> channels, IssuerId issuer, Instant now) {
    this.channels = Map.copyOf(channels);
    this.issuer = issuer;
    this.now = now;
  }

  private record Departure(NewWork.Kind kind, Instant due) {}

  private static final class Chunk {
    private final Set<UUID> members = new LinkedHashSet<>();
    private long bytes;
  }

  /** A delivery is ready. */
  public void add(Line line) {
    Departure departure =
        switch (unit(line.channel())) {
          case Traits.Unit.OneItem _ -> departure(Stage.DELIVER, line, now);
          case Traits.Unit.Transmission file ->
              departure(Stage.GATHER, line, inTime(line, file.closing().after(now)));
        };
    Chunk chunk = chunks.computeIfAbsent(departure, _ -> new Chunk());
    chunk.members.add(line.request());
    chunk.bytes += line.stored().content().length();
  }

  /** What is to be queued. */
  public List<NewWork> work() {
    List<NewWork> work = new ArrayList<>();
    chunks.forEach(
        (departure, chunk) ->
            work.add(
                new NewWork(
                    issuer,
                    departure.kind(),
                    List.copyOf(chunk.members),
                    chunk.bytes,
                    departure.due())));
    return work;
  }

  private Instant inTime(Line line, Instant close) {
    boolean late = line.times().latest().filter(latest -> !close.isBefore(latest)).isPresent();
    return late ? now : close;
  }

  private static Departure departure(Stage stage, Line line, Instant due) {
    return new Departure(NewWork.Kind.of(stage, line.channel().value()), due);
  }

  private Traits.Unit unit(ChannelId id) {
    return Optional.ofNullable(channels.get(id))
        .map(channel -> channel.traits().unit())
        .orElseThrow(() -> new IllegalStateException("A delivery's channel is not built in."));
  }
}
