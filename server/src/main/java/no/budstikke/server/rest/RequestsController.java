package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestId;
import no.budstikke.pipeline.books.Filter;
import no.budstikke.pipeline.books.RequestBooks;
import no.budstikke.pipeline.books.RequestLine;
import no.budstikke.pipeline.books.Slice;
import no.budstikke.pipeline.operate.Operations;
import no.budstikke.server.access.Door;
import no.budstikke.server.problem.Refusal;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Requests: where they are, why, what the consumer saw. */
@RestController
@RequestMapping("/v1/issuers/{issuer}/requests")
@Tag(name = "requests")
public class RequestsController {
  private final Door door;
  private final RequestBooks books;
  private final RequestStory story;
  private final StoredBytes bytes;
  private final Operations operations;

  RequestsController(
      Door door, RequestBooks books, RequestStory story, StoredBytes bytes, Operations operations) {
    this.door = door;
    this.books = books;
    this.story = story;
    this.bytes = bytes;
    this.operations = operations;
  }

  /**
   * What a list is narrowed by.
   *
   * @param state a state's name
   * @param batch those of one batch
   * @param number the issuer's document number
   * @param kind a kind's code
   */
  public record Narrowing(
      Optional<String> state,
      Optional<String> batch,
      Optional<String> number,
      Optional<String> kind) {
    Filter filter() {
      return new Filter(
          Words.filter(batch.orElse(""), "batch"),
          Words.state(state.orElse(""), RequestState.class),
          number.orElse(""),
          kind.orElse(""));
    }
  }

  @GetMapping
  @Operation(summary = "An issuer's requests in the order in which they came")
  public Slice<RequestLine> list(
      @PathVariable String issuer,
      @ParameterObject Narrowing narrowing,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String cursor) {
    return books.list(door.issuer(issuer).id(), narrowing.filter(), Words.slice(limit, cursor));
  }

  @GetMapping("/{request}")
  @Operation(summary = "Where a request is and why: decisions, deliveries, attempts, events")
  public ObjectNode one(
      @PathVariable String issuer, @PathVariable String request, HttpServletRequest call) {
    return story.of(door.issuer(issuer).id(), id(request), Words.language(call));
  }

  @GetMapping("/{request}/document")
  @Operation(summary = "The document, byte for byte as it was handed in")
  public ResponseEntity<byte[]> document(
      @PathVariable String issuer, @PathVariable String request) {
    return attachment(bytes.document(door.issuer(issuer).id(), id(request)));
  }

  @GetMapping("/{request}/view/{channel}")
  @Operation(
      summary = "What was prepared for the consumer by this channel, byte for byte",
      description =
          "Or, of a channel that was not chosen, what it would send: then the header"
              + " Budstikke-View is 'preview', else 'prepared'. 409 when it cannot carry it.")
  public ResponseEntity<byte[]> view(
      @PathVariable String issuer, @PathVariable String request, @PathVariable String channel) {
    return attachment(bytes.view(door.issuer(issuer).id(), id(request), new ChannelId(channel)));
  }

  @PostMapping("/{request}:cancel")
  @Operation(summary = "Stops a request that has not been handed over")
  public Map<String, Object> cancel(
      @PathVariable String issuer,
      @PathVariable String request,
      @RequestBody(required = false) Optional<Note> note) {
    IssuerId id = door.issuer(issuer).id();
    return Outcome.of(operations.cancel(id, id(request), Note.by(door.actor(), note)), "request");
  }

  @PostMapping("/{request}:recall")
  @Operation(
      summary = "Asks everything of a request back that can be, stops what has not left",
      description =
          "Each leg says what came of it: CANCELLED, REQUESTED, RECALLED, REFUSED, TOO_LATE,"
              + " NOT_POSSIBLE or UNDER_WAY. 'done' is false when nothing could be undone.")
  public Map<String, Object> recall(
      @PathVariable String issuer,
      @PathVariable String request,
      @RequestBody(required = false) Optional<Note> note) {
    IssuerId id = door.issuer(issuer).id();
    Operations.Recall recall = operations.recall(id, id(request), Note.by(door.actor(), note));
    if (recall.result() == Operations.Result.NOT_FOUND) {
      throw Refusal.notFound("request");
    }
    return Map.of(
        "done",
        recall.result() == Operations.Result.DONE,
        "state",
        recall.state(),
        "legs",
        recall.legs());
  }

  /** Foreign content is never shown as a page of ours. */
  private static ResponseEntity<byte[]> attachment(StoredBytes.Stored stored) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(stored.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
        .header("X-Content-Type-Options", "nosniff")
        .header("Budstikke-View", stored.kept() ? "prepared" : "preview")
        .body(stored.bytes().bytes());
  }

  private static RequestId id(String written) {
    return new RequestId(Words.id(written, "request"));
  }
}
