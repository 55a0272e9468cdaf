package no.budstikke.cli.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.budstikke.cli.rest.Paths;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why one request went where it went, as the server tells it.
 *
 * @param issuer whose
 * @param number the issuer's document number
 * @param plan by which it went
 * @param sentence in English
 */
record Why(String issuer, String number, String plan, String sentence) {
  /** So many are told. */
  static final int TOLD = 3;

  private static final int LOOKED_AT = 500;

  /** A few requests that went by different plans, or as many as there are. */
  static List<Why> of(List<Sent> batches) {
    List<List<Candidate>> firsts = new ArrayList<>();
    List<Candidate> others = new ArrayList<>();
    for (Sent sent : batches) {
      Set<String> plans = new HashSet<>();
      List<Candidate> own = new ArrayList<>();
      for (JsonNode request : page(sent)) {
        (plans.add(plan(request)) ? own : others).add(new Candidate(sent, request));
      }
      firsts.add(own);
    }
    return Stream.concat(inTurn(firsts).stream(), others.stream())
        .limit(TOLD)
        .map(one -> told(one.sent(), one.request()))
        .toList();
  }

  /** The first of each list, then the second of each, and so on. */
  private static List<Candidate> inTurn(List<List<Candidate>> lists) {
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, longest)
        .boxed()
        .flatMap(
            place -> lists.stream().filter(one -> one.size() > place).map(one -> one.get(place)))
        .toList();
  }

  private record Candidate(Sent sent, JsonNode request) {}

  void writeTo(ObjectNode json) {
    json.put("issuer", issuer);
    json.put("request", number);
    json.put("plan", plan);
    json.put("sentence", sentence);
  }

  private static List<JsonNode> page(Sent sent) {
    return sent.api()
        .get(
            Paths.issuer(sent.issuer().id())
                + "/requests?limit="
                + LOOKED_AT
                + "&batch="
                + sent.batch())
        .path("items")
        .valueStream()
        .filter(request -> !plan(request).isEmpty())
        .toList();
  }

  private static Why told(Sent sent, JsonNode request) {
    JsonNode story =
        sent.api()
            .get(
                Paths.issuer(sent.issuer().id())
                    + "/requests/"
                    + request.path("request").asString(""));
    return new Why(
        sent.issuer().id(),
        request.path("number").asString(""),
        plan(request),
        story.path("decision").path("sentences").path("en").asString(""));
  }

  private static String plan(JsonNode request) {
    return request.path("plan").asString("");
  }
}
