package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.books.ChannelPause;
import no.budstikke.pipeline.books.OperationBooks;
import no.budstikke.pipeline.books.Slice;
import no.budstikke.pipeline.operate.Operations;
import no.budstikke.server.access.Door;
import no.budstikke.server.checkup.Ailment;
import no.budstikke.server.checkup.Checkups;
import no.budstikke.server.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Channels: which there are, and stopping them. */
@RestController
@RequestMapping("/v1/operations/channels")
@Tag(name = "operations")
public class ChannelsController {
  private final Door door;
  private final Rooms rooms;
  private final OperationBooks books;
  private final Operations operations;
  private final Checkups checkups;

  ChannelsController(
      Door door, Rooms rooms, OperationBooks books, Operations operations, Checkups checkups) {
    this.door = door;
    this.rooms = rooms;
    this.books = books;
    this.operations = operations;
    this.checkups = checkups;
  }

  /**
   * The channels that are set up here.
   *
   * @param channels by name
   */
  public record Rooms(Map<ChannelId, Channel> channels) {
    public Rooms {
      channels = Map.copyOf(channels);
    }
  }

  /**
   * A channel as it stands in a list.
   *
   * @param channel its name
   * @param handsOver {@code items} one by one, or {@code transmissions} of many
   * @param pauses for whom it is stopped, and why
   * @param troubles for whom its counterpart does not know us, as far as it was asked
   */
  public record ChannelLine(
      String channel, String handsOver, List<ChannelPause> pauses, List<Trouble> troubles) {
    public ChannelLine {
      pauses = List.copyOf(pauses);
      troubles = List.copyOf(troubles);
    }
  }

  /**
   * Its counterpart does not know us, or does not answer.
   *
   * @param issuer about whom
   * @param code the channel's own
   */
  public record Trouble(String issuer, String code) {}

  /**
   * For whom, and why.
   *
   * @param issuer for one; for all when missing
   * @param note in the operator's words
   */
  public record Stop(Optional<String> issuer, Optional<String> note) {}

  @GetMapping
  @Operation(summary = "The channels that are set up, and which are stopped")
  public Slice<ChannelLine> list() {
    List<ChannelPause> pauses = books.pauses();
    List<Ailment> ailments = checkups.last().map(Checkups.Report::ailments).orElse(List.of());
    return new Slice<>(
        rooms.channels().values().stream()
            .sorted(Comparator.comparing(Channel::id))
            .map(channel -> line(channel, pauses, ailments))
            .toList(),
        Optional.empty());
  }

  @PostMapping("/{channel}:pause")
  @Operation(summary = "Stops a channel for one issuer or all; what is ready waits")
  public Map<String, Object> pause(
      @PathVariable String channel, @RequestBody(required = false) Optional<Stop> stop) {
    operations.pause(known(channel), issuer(stop), by(stop));
    return Map.of("done", true);
  }

  @PostMapping("/{channel}:resume")
  @Operation(summary = "Lets a channel go on for one issuer or all")
  public Map<String, Object> resume(
      @PathVariable String channel, @RequestBody(required = false) Optional<Stop> stop) {
    operations.resume(known(channel), issuer(stop), by(stop));
    return Map.of("done", true);
  }

  private static ChannelLine line(
      Channel channel, List<ChannelPause> pauses, List<Ailment> ailments) {
    String handsOver =
        switch (channel.traits().unit()) {
          case no.budstikke.core.journey.Traits.Unit.OneItem _ -> "items";
          case no.budstikke.core.journey.Traits.Unit.Transmission _ -> "transmissions";
        };
    return new ChannelLine(
        channel.id().value(),
        handsOver,
        pauses.stream().filter(one -> one.channel().equals(channel.id().value())).toList(),
        ailments.stream()
            .filter(one -> one.channel().equals(channel.id()))
            .map(one -> new Trouble(one.issuer().value(), one.code()))
            .toList());
  }

  private ChannelId known(String written) {
    ChannelId id = new ChannelId(written);
    if (!rooms.channels().containsKey(id)) {
      throw Refusal.notFound("channel");
    }
    return id;
  }

  private Optional<IssuerId> issuer(Optional<Stop> stop) {
    return stop.flatMap(Stop::issuer).map(name -> door.issuer(name).id());
  }

  private Operations.By by(Optional<Stop> stop) {
    return Note.by(door.actor(), stop.flatMap(Stop::note).orElse(""));
  }
}
