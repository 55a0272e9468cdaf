package no.budstikke.documents.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.budstikke.core.choose.Considered;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.Lookup;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.Pricing;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.request.Market;
import no.budstikke.documents.texts.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The decision record. Its shape is that of the command line contract, {@code explain}. */
public final class DecisionJson {
  private DecisionJson() {}

  /** All of section 4.4: what was weighed, on what, by which editions, and why. */
  public static ObjectNode write(Snapshot snapshot, Decision decision) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("request", snapshot.facts().number());
    json.put("decidedAt", local(snapshot.now(), snapshot.market()));
    outcome(json, snapshot, decision);
    json.set("versions", SnapshotJson.versions(snapshot));
    json.put("inputs", hash(SnapshotJson.write(snapshot).toString()));
    plans(json, snapshot, decision);
    lookups(json, snapshot, decision);
    ObjectNode sentence = json.putObject("sentence");
    for (Language language : DecisionSentence.LANGUAGES) {
      sentence.put(language.code(), DecisionSentence.in(language).of(snapshot, decision));
    }
    return json;
  }

  private static void outcome(ObjectNode json, Snapshot snapshot, Decision decision) {
    switch (decision) {
      case Decision.Routed(var plan, var considered) -> {
        json.put("outcome", "ROUTED");
        json.put("plan", plan.code().value());
        Cost chosen = considered.getFirst().price();
        json.putNull("runnerUp");
        json.putNull("priceDifference");
        decision
            .runnerUp()
            .ifPresent(
                second -> {
                  json.put("runnerUp", second.plan().value());
                  json.put(
                      "priceDifference",
                      hundredths(second.price().decimal().subtract(chosen.decimal())));
                });
      }
      case Decision.Wait(var until, var _) -> {
        json.put("outcome", "WAIT");
        json.put("until", local(until, snapshot.market()));
        json.putNull("plan");
      }
      case Decision.Hold(var reason, var _) -> {
        json.put("outcome", "HELD");
        json.put("reason", reason.name());
        json.putNull("plan");
      }
      case Decision.Undeliverable _ -> {
        json.put("outcome", "UNDELIVERABLE");
        json.putNull("plan");
      }
    }
  }

  private static void plans(ObjectNode json, Snapshot snapshot, Decision decision) {
    Map<PlanCode, Plan> plans =
        Plans.of(snapshot.market()).stream()
            .collect(Collectors.toMap(Plan::code, Function.identity()));
    var array = json.putArray("plans");
    for (Considered one : decision.considered()) {
      ObjectNode plan = array.addObject();
      plan.put("plan", one.plan().value());
      plan.put("eligible", one.eligible());
      one.reasons().stream().map(Enum::name).forEach(plan.putArray("reasons")::add);
      plan.put("tier", one.tier());
      plan.put("price", hundredths(one.price().decimal()));
      plan.put("currency", one.price().currency().getCurrencyCode());
      one.deadline()
          .ifPresentOrElse(
              at -> plan.put("deadline", local(at, snapshot.market())),
              () -> plan.putNull("deadline"));
      Plan known = plans.get(one.plan());
      var legs = plan.putArray("legs");
      for (Leg leg : known == null ? List.<Leg>of() : known.legs()) {
        legs.addObject()
            .put("channel", leg.channel().value())
            .put("price", hundredths(Pricing.ofLeg(leg, snapshot).decimal()));
      }
    }
  }

  private static void lookups(ObjectNode json, Snapshot snapshot, Decision decision) {
    var array = json.putArray("lookups");
    if (decision instanceof Decision.Hold) {
      return;
    }
    for (Lookup one : Lookup.of(snapshot)) {
      Duration age = Duration.between(one.answer().at(), snapshot.now());
      ObjectNode lookup = array.addObject();
      lookup.put("register", one.answer().source().value());
      lookup.put("answer", one.answer().answer().name());
      one.answer().detail().ifPresent(detail -> lookup.put("detail", detail));
      lookup.put("age", age.truncatedTo(ChronoUnit.SECONDS).toString());
      lookup.put("price", hundredths(one.price().decimal()));
    }
  }

  /** In 1/100 of the currency, half up from four places. */
  static long hundredths(BigDecimal price) {
    return price.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static String local(Instant at, Market market) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(market.zone()));
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
