package no.budstikke.documents.decision;

import java.time.Instant;
import java.time.LocalDate;
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
import no.budstikke.core.choose.ReasonCode;
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

  /**
   * The snapshot when its editions are gone: they have their versions and are empty. It can be told
   * of, but not be decided again.
   */
  public static Snapshot readAlone(JsonNode json) {
    JsonNode versions = json.path("versions");
    LocalDate never = LocalDate.EPOCH;
    return read(
        json,
        new Policy(versions.path("policy").asString(""), List.of(), Map.of(), Set.of(), Map.of()),
        new Prices(versions.path("prices").asString(""), never, Optional.empty(), Map.of()),
        new ChannelRules(
            versions.path("rules").asString(""),
            never,
            Optional.empty(),
            Map.of(),
            ChannelRules.NONE.notice()));
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
    ObjectNode refused = json.putObject("refused");
    new TreeMap<>(world.refused())
        .forEach((plan, reason) -> refused.put(plan.value(), reason.name()));
    Standing consumer = world.consumer();
    json.put("emailSuppressed", consumer.emailSuppressed());
    json.put("status", consumer.status().name());
    names(consumer.preferred(), json.putArray("preferred"));
    names(consumer.optedOut().stream().sorted().toList(), json.putArray("optedOut"));
    if (consumer.addressReturned()) {
      json.put("addressReturned", true);
    }
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
        refused(json.path("refused")),
        new Standing(
            json.path("emailSuppressed").asBoolean(),
            Standing.Status.valueOf(json.path("status").asString()),
            channels(json.path("preferred")),
            Set.copyOf(channels(json.path("optedOut"))),
            json.path("addressReturned").asBoolean()));
  }

  private static Map<PlanCode, ReasonCode> refused(JsonNode json) {
    Map<PlanCode, ReasonCode> refused = new TreeMap<>();
    json.properties()
        .forEach(
            one ->
                refused.put(
                    new PlanCode(one.getKey()), ReasonCode.valueOf(one.getValue().asString())));
    return refused;
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
