package no.budstikke.server.explain;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.Choice;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestId;
import no.budstikke.documents.decision.DecisionJson;
import no.budstikke.documents.decision.DecisionSentence;
import no.budstikke.documents.texts.Language;
import no.budstikke.pipeline.books.DecisionBooks;
import no.budstikke.pipeline.books.DecisionLine;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The decisions about a request in full: the lines of the books, the record of {@code explain}
 * around them, and the sentence in the reader's language. Where the editions of that day are still
 * there, the snapshot is decided again, and it is said whether the answer is the same.
 */
@Component
public class Explanations {
  private final DecisionBooks books;
  private final Replays replays;

  Explanations(DecisionBooks books, Replays replays) {
    this.books = books;
    this.replays = replays;
  }

  /** All of them, in their order. */
  public ArrayNode of(IssuerId issuer, RequestId request, Language reader) {
    ArrayNode all = JsonMapper.shared().createArrayNode();
    List<DecisionLine> lines = books.of(issuer, request);
    for (DecisionLine line : lines) {
      Optional<String> text = books.snapshot(issuer, request, line.number());
      all.add(text.map(one -> explained(issuer, line, one, reader)).orElseGet(() -> plain(line)));
    }
    return all;
  }

  private static ObjectNode plain(DecisionLine line) {
    return JsonMapper.shared().valueToTree(line);
  }

  private ObjectNode explained(IssuerId issuer, DecisionLine line, String text, Language reader) {
    Optional<Snapshot> replay = replays.snapshot(issuer, text);
    Snapshot snapshot = replay.orElseGet(() -> replays.alone(text));
    Decision decision = Told.decision(line, snapshot.market());
    ObjectNode json = DecisionJson.write(snapshot, decision);
    if (replay.isEmpty()) {
      // What each leg and each question cost stood in editions that are gone.
      json.path("plans").forEach(plan -> ((ObjectNode) plan).remove("legs"));
      json.path("lookups").forEach(lookup -> ((ObjectNode) lookup).remove("price"));
    }
    replay.ifPresent(one -> json.put("replayed", Choice.decide(one).equals(decision)));
    JsonNode sentences = json.remove("sentence");
    JsonMapper.shared()
        .<ObjectNode>valueToTree(line)
        .properties()
        .forEach(
            one -> {
              if (!json.has(one.getKey())) {
                json.set(one.getKey(), one.getValue());
              }
            });
    json.put("sentence", DecisionSentence.in(reader).of(snapshot, decision));
    json.set("sentences", sentences);
    return json;
  }
}
