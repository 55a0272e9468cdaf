package no.budstikke.cli.demo;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.generate.MadeDocument;
import no.budstikke.cli.generate.MadeIssuer;
import no.budstikke.cli.rest.Api;
import no.budstikke.cli.rest.Paths;
import tools.jackson.databind.JsonNode;

/** What the issuer and the operator see and do, whichever server is up. */
final class Desk {
  private static final MadeIssuer ISSUER = MadeIssuer.FJORDLYS;

  private final MortalServer server;
  private final Set<String> everUncertain = new HashSet<>();

  Desk(MortalServer server) {
    this.server = server;
    api().post("v1/issuers", "application/yaml", BodyPublishers.ofString(withoutEfaktura()));
  }

  Api api() {
    return server.operator();
  }

  /** How many deliveries of a channel are in a state. */
  long deliveries(String channel, String state) {
    AtomicLong count = new AtomicLong();
    deliveries()
        .each(
            "state=" + state,
            one -> {
              if (one.path("channel").asString("").equals(channel)) {
                count.incrementAndGet();
              }
            });
    return count.get();
  }

  /** Where everything is, for who wants to know why something was never seen. */
  String report() {
    Map<String, Integer> states = new TreeMap<>();
    requests()
        .each(
            "", one -> states.merge("request " + one.path("state").asString(""), 1, Integer::sum));
    deliveries()
        .each(
            "",
            one ->
                states.merge(
                    one.path("channel").asString("") + " " + one.path("state").asString(""),
                    1,
                    Integer::sum));
    return states
        + "\nchannels: "
        + api().get("v1/operations/channels")
        + "\nalarms: "
        + api().get("v1/operations/alarms");
  }

  /** How many requests are in a state. */
  long requests(String state) {
    AtomicLong count = new AtomicLong();
    requests().each("state=" + state, _ -> count.incrementAndGet());
    return count.get();
  }

  Listing deliveries() {
    return new Listing(api(), ISSUER.id(), "deliveries");
  }

  long mandates() {
    AtomicLong count = new AtomicLong();
    new Listing(api(), ISSUER.id(), "mandates").each("active=true", _ -> count.incrementAndGet());
    return count.get();
  }

  Listing requests() {
    return new Listing(api(), ISSUER.id(), "requests");
  }

  /** The newest batches. */
  List<JsonNode> batches() {
    return api()
        .get(Paths.issuer(ISSUER.id()) + "/batches?limit=100")
        .path("items")
        .valueStream()
        .toList();
  }

  /** Hands in one document by itself; its name at the server. */
  String put(MadeDocument document, String plan) {
    JsonNode answer =
        api()
            .put(
                Paths.issuer(ISSUER.id()) + "/requests/" + document.number(),
                Map.of("Budstikke-Plan", plan),
                BodyPublishers.ofByteArray(document.xml().bytes()));
    return answer.path("request").asString("");
  }

  /** The conservation line over everything. */
  JsonNode conservation() {
    return api().get("v1/operations/conservation");
  }

  /** Says of everything uncertain what the counterpart's journal says; how much that was. */
  int settle(List<Received> mails, List<Received> letters) {
    Set<String> arrived = new HashSet<>();
    mails.forEach(one -> arrived.add(one.deliveryKey()));
    letters.forEach(one -> arrived.add(one.deliveryKey()));
    List<JsonNode> uncertain = new ArrayList<>();
    deliveries().each("state=UNCERTAIN", uncertain::add);
    for (JsonNode one : uncertain) {
      if (one.path("channel").asString("").equals("avtalegiro")) {
        // The server asks the operator's folders itself.
        continue;
      }
      String delivery = one.path("delivery").asString("");
      everUncertain.add(one.path("channel").asString("") + " " + delivery);
      api()
          .post(
              "v1/operations/deliveries/" + delivery + ":settle",
              Json.object()
                  .put("arrived", arrived.contains(delivery))
                  .put("note", "by the counterpart's journal"));
    }
    return uncertain.size();
  }

  /** All deliveries that were ever uncertain, by channel. */
  Map<String, Long> everUncertain() {
    return everUncertain.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.substring(0, one.indexOf(" ")), Collectors.counting()));
  }

  void travel(Duration distance) {
    Instant now = Instant.parse(api().get("v1/operations/clock").path("now").asString(""));
    api()
        .post("v1/operations/clock:travel", Json.object().put("to", now.plus(distance).toString()));
  }

  /** Mails, claims and letters are what is killed here: nobody is to be reached in a bank. */
  private static String withoutEfaktura() {
    return ISSUER
        .configuration()
        .replace("NO-AG-EF, ", "")
        .replace("[NO-EF], ", "")
        .lines()
        .filter(line -> !line.strip().startsWith("efaktura:"))
        .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
  }
}
