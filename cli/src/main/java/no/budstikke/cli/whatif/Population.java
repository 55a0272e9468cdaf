package no.budstikke.cli.whatif;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Standing;
import no.budstikke.core.choose.Standing.Status;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.request.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * The registers' answers for one consumer or many, by the issuer's customer number. Whom it does
 * not name no register knows.
 */
public final class Population {
  /** Nobody is known to any register. */
  public static final Population EMPTY = new Population(Map.of());

  private static final Known STRANGER = new Known(Map.of(), false, Standing.ORDINARY);
  private static final Map<String, ChannelId> REGISTERS =
      Map.of(
          "mandate", Channels.AVTALEGIRO,
          "efaktura", Channels.EFAKTURA,
          "kivra", Channels.KIVRA,
          "efakturaSe", Channels.EFAKTURA_SE,
          "mailbox", Channels.MAILBOX,
          "autogiro", Channels.AUTOGIRO);
  private static final Set<String> OTHER_KEYS =
      Set.of(
          "email",
          "suppressedEmail",
          "returnedAddress",
          "protectedIdentity",
          "status",
          "preference");

  private final Map<String, Known> consumers;

  private Population(Map<String, Known> consumers) {
    this.consumers = consumers;
  }

  /** Reads a file as the command line contract describes it. */
  public static Population read(Path file) {
    Map<String, Known> consumers = new HashMap<>();
    for (Map.Entry<String, JsonNode> one : Yaml.read(file).path("consumers").properties()) {
      consumers.put(one.getKey(), known(one.getKey(), one.getValue()));
    }
    return new Population(consumers);
  }

  Known of(Consumer consumer) {
    return consumer
        .customerNumber()
        .map(number -> consumers.getOrDefault(number, STRANGER))
        .orElse(STRANGER);
  }

  private static Known known(String number, JsonNode node) {
    Map<ChannelId, Said> said = new HashMap<>();
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      ChannelId channel = REGISTERS.get(one.getKey());
      if (channel != null) {
        said.put(channel, said(one.getValue(), place(number, one.getKey())));
      } else if (!OTHER_KEYS.contains(one.getKey())) {
        throw new Trouble(Exit.USAGE, place(number, one.getKey()) + ": this key is not known.");
      }
    }
    return new Known(said, node.hasNonNull("email"), standing(number, node));
  }

  private static Standing standing(String number, JsonNode node) {
    List<ChannelId> preferred = new ArrayList<>();
    Set<ChannelId> optedOut = new HashSet<>();
    for (JsonNode one : node.path("preference")) {
      String word = one.asString("").toLowerCase(Locale.ROOT);
      boolean refused = word.startsWith("!");
      (refused ? optedOut : preferred).add(new ChannelId(refused ? word.substring(1) : word));
    }
    return new Standing(
        node.path("suppressedEmail").asBoolean(false),
        status(number, node),
        preferred,
        optedOut,
        node.path("returnedAddress").asBoolean(false));
  }

  private static Status status(String number, JsonNode node) {
    if (node.path("protectedIdentity").asBoolean(false)) {
      return Status.PROTECTED;
    }
    String word = node.path("status").asString("ordinary").replace('-', '_');
    return Arrays.stream(Status.values())
        .filter(status -> status.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Trouble(
                    Exit.USAGE,
                    place(number, "status")
                        + ": one of ordinary, protected, deceased, emigrated, minor,"
                        + " under-guardianship is expected."));
  }

  private static Said said(JsonNode node, String place) {
    if (!node.isObject()) {
      return word(node.asString(""), place);
    }
    JsonNode positive = node.has("registered") ? node.path("registered") : node.path("active");
    Said said = word(positive.asString("true"), place);
    Optional<LocalDate> since = since(node, place);
    if (said.answer() == Answer.YES) {
      boolean notice = node.path("notice").asBoolean(true);
      return new Said(Answer.YES, notice ? Optional.empty() : Optional.of(Detail.NO_NOTICE), since);
    }
    boolean wasThere = since.isPresent() && said.answer() == Answer.NO;
    return wasThere ? new Said(Answer.NO, Optional.of(Detail.CANCELLED), since) : said;
  }

  private static Optional<LocalDate> since(JsonNode node, String place) {
    if (!node.hasNonNull("since")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(node.path("since").asString("")));
    } catch (DateTimeParseException e) {
      throw new Trouble(Exit.USAGE, place + ".since: a date is expected.", e);
    }
  }

  private static Said word(String word, String place) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "YES", "TRUE" -> new Said(Answer.YES, Optional.empty(), Optional.empty());
      case "NO", "FALSE" -> Said.NO;
      case "UNKNOWN" -> new Said(Answer.UNKNOWN, Optional.empty(), Optional.empty());
      case "BLOCKED" -> new Said(Answer.NO, Optional.of(Detail.BLOCKED), Optional.empty());
      case "AMBIGUOUS" -> new Said(Answer.NO, Optional.of(Detail.AMBIGUOUS), Optional.empty());
      case "UNDERAGE" -> new Said(Answer.NO, Optional.of(Detail.UNDERAGE), Optional.empty());
      case "INVALID" -> new Said(Answer.NO, Optional.of(Detail.INVALID_KEYS), Optional.empty());
      default ->
          throw new Trouble(
              Exit.USAGE, place + ": YES, NO, UNKNOWN, BLOCKED or AMBIGUOUS is expected.");
    };
  }

  /** The customer number is the issuer's own and stands in the issuer's own file. */
  private static String place(String number, String key) {
    return "consumers." + number + "." + key;
  }

  /** The registers a file can speak for. */
  static Set<ChannelId> registers() {
    return new TreeSet<>(REGISTERS.values());
  }
}
