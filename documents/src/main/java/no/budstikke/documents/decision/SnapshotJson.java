package no.budstikke.documents.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.budstikke.core.calendar.BankDays;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.choose.Standing;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.request.Market;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Snapshots as JSON. Policy, prices, rules and calendar are named by their versions and not
 * repeated; whoever replays a snapshot brings those very editions.
 */
public final class SnapshotJson {
  private SnapshotJson() {}

  /** All but the editions. The same snapshot gives the same text. */
  public static ObjectNode write(Snapshot snapshot) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("market", snapshot.market().name());
    json.put("now", snapshot.now().toString());
    json.set("versions", versions(snapshot));
    json.set("facts", FactsJson.write(snapshot.facts()));
    json.set("world", world(snapshot.world()));
    return json;
  }

  /**
   * The snapshot with the editions it was made with.
   *
   * @throws IllegalArgumentException when these are other editions
   */
  public static Snapshot read(JsonNode json, Policy policy, Prices prices, ChannelRules rules) {
    Snapshot snapshot =
        new Snapshot(
            FactsJson.read(json.path("facts")),
            Market.valueOf(json.path("market").asString()),
            policy,
            prices,
            rules,
            world(json.path("world")),
            Instant.parse(json.path("now").asString()));
    if (!versions(snapshot).equals(json.path("versions"))) {
      throw new IllegalArgumentException("The snapshot was made with other editions.");
    }
    return snapshot;
  }

  static ObjectNode versions(Snapshot snapshot) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("rules", snapshot.rules().version());
    json.put("prices", snapshot.prices().version());
    json.put("calendar", BankDays.of(snapshot.market()).version());
    json.put("policy", snapshot.policy().version());
    return json;
  }

  private static ObjectNode world(Snapshot.World world) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ObjectNode answers = json.putObject("answers");
    new TreeMap<>(world.answers())
        .forEach((channel, answer) -> answers.set(channel.value(), AnswerJson.write(answer)));
    names(world.paused().stream().sorted().toList(), json.putArray("paused"));
    names(world.unhealthy().stream().sorted().toList(), json.putArray("unhealthy"));
    names(world.refused(), json.putArray("refused"));
    Standing consumer = world.consumer();
    json.put("emailSuppressed", consumer.emailSuppressed());
    json.put("status", consumer.status().name());
    names(consumer.preferred(), json.putArray("preferred"));
    names(consumer.optedOut().stream().sorted().toList(), json.putArray("optedOut"));
    return json;
  }

  private static Snapshot.World world(JsonNode json) {
    Map<ChannelId, Reachability> answers = new TreeMap<>();
    json.path("answers")
        .properties()
        .forEach(one -> answers.put(new ChannelId(one.getKey()), AnswerJson.read(one.getValue())));
    return new Snapshot.World(
        answers,
        Set.copyOf(channels(json.path("paused"))),
        Set.copyOf(channels(json.path("unhealthy"))),
        texts(json.path("refused")).stream().map(PlanCode::new).toList(),
        new Standing(
            json.path("emailSuppressed").asBoolean(),
            Standing.Status.valueOf(json.path("status").asString()),
            channels(json.path("preferred")),
            Set.copyOf(channels(json.path("optedOut")))));
  }

  private static void names(Collection<?> values, ArrayNode array) {
    values.forEach(value -> array.add(String.valueOf(value)));
  }

  private static List<ChannelId> channels(JsonNode array) {
    return texts(array).stream().map(ChannelId::new).toList();
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asString()));
    return texts;
  }

  /** The text of a key; empty when it is null or missing. */
  static Optional<String> text(JsonNode json, String key) {
    JsonNode value = json.path(key);
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }
}
