package no.budstikke.server.rest;

import java.util.List;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestId;
import no.budstikke.documents.report.FindingJson;
import no.budstikke.documents.texts.FindingTexts;
import no.budstikke.documents.texts.Language;
import no.budstikke.pipeline.books.AttemptLine;
import no.budstikke.pipeline.books.DeliveryBooks;
import no.budstikke.pipeline.books.DeliveryLine;
import no.budstikke.pipeline.books.History;
import no.budstikke.pipeline.books.HistoryBooks;
import no.budstikke.pipeline.books.MoneyBooks;
import no.budstikke.pipeline.books.NewsLine;
import no.budstikke.pipeline.books.RequestBooks;
import no.budstikke.pipeline.books.RequestLine;
import no.budstikke.server.explain.Explanations;
import no.budstikke.server.problem.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One request on one page: where it is, why, and all that happened. */
@Component
class RequestStory {
  private final RequestBooks requests;
  private final Explanations decisions;
  private final DeliveryBooks deliveries;
  private final HistoryBooks history;
  private final MoneyBooks money;
  private final JsonMapper json;

  RequestStory(
      RequestBooks requests,
      Explanations decisions,
      DeliveryBooks deliveries,
      HistoryBooks history,
      MoneyBooks money,
      JsonMapper json) {
    this.requests = requests;
    this.decisions = decisions;
    this.deliveries = deliveries;
    this.history = history;
    this.money = money;
    this.json = json;
  }

  ObjectNode of(IssuerId issuer, RequestId request, Language reader) {
    RequestLine line =
        requests.find(issuer, request).orElseThrow(() -> Refusal.notFound("request"));
    ObjectNode story = json.valueToTree(line);
    ArrayNode all = decisions.of(issuer, request, reader);
    if (all.isEmpty()) {
      story.putNull("decision");
    } else {
      story.set("decision", all.get(all.size() - 1).deepCopy());
    }
    story.set("decisions", all);
    requests.rulesets(issuer, request).forEach(story.putArray("rulesets")::add);
    story.set(
        "findings", FindingJson.of(requests.findings(issuer, request), FindingTexts.in(reader)));
    money.of(issuer, request).ifPresent(payment -> story.set("payment", json.valueToTree(payment)));
    story.set("deliveries", deliveries(issuer, request));
    History events = history.of(issuer, request);
    story.put("chain", events.chain());
    story.set("events", json.valueToTree(events.events()));
    return story;
  }

  private ArrayNode deliveries(IssuerId issuer, RequestId request) {
    List<AttemptLine> attempts = history.attempts(issuer, request);
    List<NewsLine> news = history.news(issuer, request);
    ArrayNode all = json.createArrayNode();
    for (DeliveryLine delivery : deliveries.of(issuer, request)) {
      ObjectNode one = json.valueToTree(delivery);
      one.set(
          "attempts",
          json.valueToTree(
              attempts.stream()
                  .filter(attempt -> attempt.delivery().equals(delivery.delivery()))
                  .toList()));
      one.set(
          "news",
          json.valueToTree(
              news.stream().filter(told -> told.delivery().equals(delivery.delivery())).toList()));
      all.add(one);
    }
    return all;
  }
}
