package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.pipeline.books.AlarmLine;
import no.budstikke.pipeline.books.BatchBooks;
import no.budstikke.pipeline.books.OperationBooks;
import no.budstikke.pipeline.books.Slice;
import no.budstikke.pipeline.books.Terms;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.operate.Operations;
import no.budstikke.server.access.Door;
import no.budstikke.server.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators look at and do, by name. */
@RestController
@RequestMapping("/v1/operations")
@Tag(name = "operations")
public class OperationsController {
  private final Door door;
  private final OperationBooks books;
  private final BatchBooks batches;
  private final Operations operations;
  private final Time time;

  OperationsController(
      Door door, OperationBooks books, BatchBooks batches, Operations operations, Time time) {
    this.door = door;
    this.books = books;
    this.batches = batches;
    this.operations = operations;
    this.time = time;
  }

  /**
   * The clock, and whether it may travel here.
   *
   * @param clock of the path
   * @param mode travelling is for the sandbox
   * @param travelled told when it has: what was due later may be due now
   */
  public record Time(TravellingClock clock, Mode mode, Runnable travelled) {}

  /**
   * A moment.
   *
   * @param to an instant, RFC 3339
   */
  public record Destination(Optional<String> to) {}

  /**
   * What has become of a delivery.
   *
   * @param arrived whether the other side has it
   * @param note why we think so
   */
  public record Settlement(Optional<Boolean> arrived, Optional<String> note) {}

  @GetMapping("/alarms")
  @Operation(summary = "What somebody should look at")
  public Slice<AlarmLine> alarms() {
    return new Slice<>(books.alarms(), Optional.empty());
  }

  @GetMapping("/conservation")
  @Operation(summary = "The conservation equation over everything")
  public Terms conservation() {
    return batches.conservation();
  }

  @GetMapping("/clock")
  @Operation(summary = "The time of the path")
  public Map<String, Object> clock() {
    return Map.of("now", time.clock().instant(), "mode", time.mode().name());
  }

  @PostMapping("/clock:travel")
  @Operation(summary = "Moves the clock forwards (sandbox only)")
  public Map<String, Object> travel(@RequestBody Destination destination) {
    if (time.mode() != Mode.SANDBOX) {
      throw Refusal.of(HttpStatus.FORBIDDEN, "Only a sandbox's clock travels.");
    }
    if (!time.clock().travelTo(moment(destination.to().orElse("")))) {
      throw Refusal.of(HttpStatus.CONFLICT, "The clock never goes back.");
    }
    time.travelled().run();
    return clock();
  }

  @PostMapping("/deliveries/{delivery}:settle")
  @Operation(summary = "Says whether a delivery whose outcome is unknown has arrived")
  public Map<String, Object> settle(
      @PathVariable String delivery, @RequestBody Settlement settlement) {
    boolean arrived =
        settlement
            .arrived()
            .orElseThrow(() -> Refusal.badRequest("'arrived' must be true or false."));
    return Outcome.of(
        operations.settle(
            new DeliveryId(Words.id(delivery, "delivery")),
            arrived,
            Note.by(door.actor(), settlement.note().orElse(""))),
        "delivery");
  }

  private static Instant moment(String written) {
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.badRequest("'to' must be an instant such as 2027-02-01T10:00:00Z.");
    }
  }
}
