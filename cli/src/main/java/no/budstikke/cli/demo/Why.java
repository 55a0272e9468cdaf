package no.budstikke.cli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    List<JsonNode> firsts = new ArrayList<>();
    List<JsonNode> others = new ArrayList<>();
    Map<JsonNode, Sent> homes = new LinkedHashMap<>();
    for (Sent sent : batches) {
      Map<String, JsonNode> byPlan = new TreeMap<>();
      for (JsonNode request : page(sent)) {
        homes.put(request, sent);
        if (byPlan.putIfAbsent(plan(request), request) != null) {
          others.add(request);
        }
      }
      firsts.addAll(byPlan.values());
    }
    firsts.addAll(others);
    return firsts.stream().limit(TOLD).map(one -> told(homes.get(one), one)).toList();
  }

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
