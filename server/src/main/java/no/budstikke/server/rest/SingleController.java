package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.receive.RequestKey;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.RequestId;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Judge;
import no.budstikke.core.validate.Judged;
import no.budstikke.core.validate.Submission;
import no.budstikke.core.validate.Verdict;
import no.budstikke.documents.report.FindingJson;
import no.budstikke.documents.texts.FindingTexts;
import no.budstikke.documents.tree.Limits;
import no.budstikke.pipeline.intake.Reception;
import no.budstikke.pipeline.intake.SingleReceipt;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.server.access.Door;
import no.budstikke.server.problem.Refusal;
import no.budstikke.server.receive.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One document by itself, under the issuer's own key (product specification, section 7). */
@RestController
@Tag(name = "requests")
public class SingleController {
  private static final String HEADER = "budstikke-";
  private static final int LONGEST_VALUE = 1000;

  private final Door door;
  private final Judge judge;
  private final Reception reception;

  SingleController(Door door, Judge judge, Reception reception) {
    this.door = door;
    this.judge = judge;
    this.reception = reception;
  }

  @PutMapping(
      path = "/v1/issuers/{issuer}/requests/{key}",
      consumes = {"application/xml", "text/xml", "application/*+xml", "application/octet-stream"})
  @Operation(
      summary = "Hands in one UBL document under the issuer's key",
      description =
          "201 taken, 200 known (same key, same content), 409 key or number used before with other"
              + " content, 422 wrong. Headers Budstikke-NAME tell what the document does not: plan,"
              + " protected, email, …")
  public ResponseEntity<ObjectNode> put(
      @PathVariable String issuer, @PathVariable String key, HttpServletRequest request)
      throws IOException {
    IssuerProfile profile = door.issuer(issuer);
    RequestKey requestKey = requestKey(key);
    Submission submission = new Submission(Content.of(body(request)), List.of(), metadata(request));
    Judged judged =
        new Judged(
            Optional.empty(),
            Optional.of(requestKey),
            submission,
            judge.judge(submission, Optional.of(profile.account())));
    return answer(
        profile, reception.take(profile, requestKey, judged, door.actor()), Words.texts(request));
  }

  private static ResponseEntity<ObjectNode> answer(
      IssuerProfile issuer, SingleReceipt receipt, FindingTexts texts) {
    return switch (receipt) {
      case SingleReceipt.Taken(var id, var findings) ->
          ResponseEntity.created(URI.create("/v1/issuers/" + issuer.id() + "/requests/" + id))
              .body(json(id, Verdict.of(findings).name(), findings, texts));
      case SingleReceipt.Known(var id) -> ResponseEntity.ok(json(id, "KNOWN", List.of(), texts));
      case SingleReceipt.Conflict(var id) ->
          throw Refusal.of(
              HttpStatus.CONFLICT,
              "Key or number was used before with other content; nothing is sent (B2C-DUP-01).",
              Map.of("request", id.toString(), "rule", "B2C-DUP-01"));
      case SingleReceipt.Rejected(var id, var findings) ->
          throw Refusal.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              Sentence.of(findings, texts).orElse("The document is wrong; nothing is sent."),
              properties(json(id, Verdict.REJECTED.name(), findings, texts)));
    };
  }

  private static ObjectNode json(
      RequestId id, String verdict, List<Finding> findings, FindingTexts texts) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("request", id.toString());
    json.put("verdict", verdict);
    json.set("findings", FindingJson.of(findings, texts));
    return json;
  }

  private static Map<String, Object> properties(ObjectNode json) {
    Map<String, Object> properties = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      properties.put(field.getKey(), field.getValue());
    }
    return properties;
  }

  private static RequestKey requestKey(String key) {
    try {
      return new RequestKey(key);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("A request key has 1-120 characters.");
    }
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    int most = Limits.usual().documentBytes();
    byte[] body =
        request.getContentLengthLong() > most
            ? new byte[most + 1]
            : request.getInputStream().readNBytes(most + 1);
    if (body.length > most) {
      throw Refusal.of(
          HttpStatus.CONTENT_TOO_LARGE, "A document is " + most / 1_000_000 + " MB at most.");
    }
    return body;
  }

  /** What is told beside the document (input format, section 4.3). */
  private static Map<String, String> metadata(HttpServletRequest request) {
    Map<String, String> metadata = new HashMap<>();
    for (String header : Collections.list(request.getHeaderNames())) {
      String name = header.toLowerCase(Locale.ROOT);
      if (name.startsWith(HEADER)) {
        metadata.put(name.substring(HEADER.length()), utf8(request.getHeader(header)));
      }
    }
    metadata.remove("key");
    return metadata;
  }

  /** Header bytes come as Latin-1, whatever the client meant. */
  private static String utf8(String header) {
    if (header.length() > LONGEST_VALUE) {
      throw Refusal.badRequest("A Budstikke header has 1000 characters at most.");
    }
    String read = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return read.contains("\ufffd") ? header : read;
  }
}
