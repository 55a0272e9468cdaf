package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.receive.BatchId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.documents.report.FindingJson;
import no.budstikke.documents.texts.FindingTexts;
import no.budstikke.pipeline.books.BatchBooks;
import no.budstikke.pipeline.books.BatchLine;
import no.budstikke.pipeline.books.BatchWhole;
import no.budstikke.pipeline.books.Slice;
import no.budstikke.pipeline.intake.Reception;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.operate.Operations;
import no.budstikke.server.access.Door;
import no.budstikke.server.problem.Refusal;
import no.budstikke.server.receive.Batches;
import no.budstikke.server.receive.UploadBroken;
import no.budstikke.server.receive.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Batches: handed in, looked at, released, stopped. */
@RestController
@RequestMapping("/v1/issuers/{issuer}/batches")
@Tag(name = "batches")
public class BatchesController {
  private static final int LONGEST_NAME = 200;

  private final Door door;
  private final Batches batches;
  private final BatchBooks books;
  private final Operations operations;
  private final JsonMapper json;

  BatchesController(
      Door door, Batches batches, BatchBooks books, Operations operations, JsonMapper json) {
    this.door = door;
    this.batches = batches;
    this.books = books;
    this.operations = operations;
    this.json = json;
  }

  @PostMapping(
      consumes = {
        "application/xml",
        "text/xml",
        "application/*+xml",
        "application/zip",
        "application/x-zip-compressed",
        "application/octet-stream"
      })
  @Operation(
      summary = "Hands in a batch: one UBL document, SBDH, ZIP or multi-document XML",
      description =
          "Read as a stream. 422 when nothing of it can be taken; else 201, also when some"
              + " documents were refused.")
  public ResponseEntity<ObjectNode> take(
      @PathVariable String issuer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean hold,
      HttpServletRequest request)
      throws IOException {
    IssuerProfile profile = door.issuer(issuer);
    if (name.length() > LONGEST_NAME) {
      throw Refusal.badRequest("'name' has " + LONGEST_NAME + " characters at most.");
    }
    FindingTexts texts = Words.texts(request);
    Verdict verdict = taken(profile, new Reception.Label(name, door.actor(), hold), request);
    ObjectNode answer = verdict.json(texts);
    if (verdict.nothingTaken()) {
      throw Refusal.of(
          HttpStatus.UNPROCESSABLE_CONTENT, verdict.sentence(texts), properties(answer));
    }
    return ResponseEntity.created(
            URI.create("/v1/issuers/" + profile.id() + "/batches/" + verdict.receipt().batch()))
        .body(answer);
  }

  @GetMapping
  @Operation(summary = "An issuer's batches, newest first")
  public Slice<BatchLine> list(
      @PathVariable String issuer,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String cursor) {
    return books.list(door.issuer(issuer).id(), Words.slice(limit, cursor));
  }

  @GetMapping("/{batch}")
  @Operation(summary = "All about one batch, with the conservation equation over its requests")
  public ObjectNode one(
      @PathVariable String issuer, @PathVariable String batch, HttpServletRequest request) {
    IssuerId id = door.issuer(issuer).id();
    BatchId name = id(batch);
    BatchWhole whole = books.find(id, name).orElseThrow(() -> Refusal.notFound("batch"));
    ObjectNode answer = json.valueToTree(whole);
    answer.set("findings", FindingJson.of(books.findings(id, name), Words.texts(request)));
    return answer;
  }

  @PostMapping("/{batch}:release")
  @Operation(summary = "Lets a held batch go (operator)")
  public Map<String, Object> release(
      @PathVariable String issuer,
      @PathVariable String batch,
      @RequestBody(required = false) Optional<Note> note) {
    IssuerId id = door.issuerForOperator(issuer).id();
    return Outcome.of(operations.release(id, id(batch), Note.by(door.actor(), note)), "batch");
  }

  @PostMapping("/{batch}:cancel")
  @Operation(summary = "Stops all of a batch that has not been handed over")
  public Map<String, Object> cancel(
      @PathVariable String issuer,
      @PathVariable String batch,
      @RequestBody(required = false) Optional<Note> note) {
    IssuerId id = door.issuer(issuer).id();
    return Outcome.of(operations.cancel(id, id(batch), Note.by(door.actor(), note)), "batch");
  }

  private Verdict taken(IssuerProfile issuer, Reception.Label label, HttpServletRequest request)
      throws IOException {
    try {
      return batches.take(issuer, label, request.getInputStream());
    } catch (UploadBroken e) {
      throw e.byClient()
          ? Refusal.badRequest("The upload broke off; nothing of it travels. Send it again.")
          : Refusal.of(
              HttpStatus.INSUFFICIENT_STORAGE,
              "The batch could not be kept while it was read; nothing of it travels.");
    }
  }

  private static Map<String, Object> properties(ObjectNode answer) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : answer.properties()) {
      properties.put(field.getKey(), field.getValue());
    }
    return properties;
  }

  private static BatchId id(String written) {
    return new BatchId(Words.id(written, "batch"));
  }
}
