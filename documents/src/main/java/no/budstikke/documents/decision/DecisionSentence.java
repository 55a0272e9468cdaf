package no.budstikke.documents.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Considered;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.documents.texts.Language;

/**
 * A decision in one sentence, for whoever answers the consumer's call. All words are data. Source:
 * product specification, section 4.4.
 */
public final class DecisionSentence {
  /** The languages decisions are told in. */
  public static final List<Language> LANGUAGES = List.of(Language.EN, Language.NB, Language.SV);

  private static final Set<ReasonCode> UNTOLD =
      Set.of(
          ReasonCode.CHANNEL_NOT_CONTRACTED,
          ReasonCode.CHANNEL_DISABLED,
          ReasonCode.NOTICE_WANTED,
          ReasonCode.NOT_ASKED);
  private static final Map<Language, DecisionSentence> ALL = load();

  private final Properties texts;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter day;

  private DecisionSentence(Language language, Properties texts) {
    this.texts = texts;
    Locale locale = Locale.of(language.code());
    this.moment = DateTimeFormatter.ofPattern(texts.getProperty("format.moment", ""), locale);
    this.day = DateTimeFormatter.ofPattern(texts.getProperty("format.day", ""), locale);
  }

  /** The sentences of a language; Nynorsk gets Bokmål. */
  public static DecisionSentence in(Language language) {
    DecisionSentence sentence = ALL.get(language == Language.NN ? Language.NB : language);
    if (sentence == null) {
      throw new IllegalStateException("Every language has its file.");
    }
    return sentence;
  }

  /** The sentence: no identity number, no name, no address. */
  public String of(Snapshot snapshot, Decision decision) {
    return switch (decision) {
      case Decision.Routed(var plan, var considered) ->
          told("plan." + plan.code().value(), why(snapshot, considered));
      case Decision.Wait(var until, var considered) ->
          fill("wait", moment(until, snapshot)) + tail(obstacles(snapshot, considered, _ -> true));
      case Decision.Hold(var reason, var _) -> text("hold." + reason.name()) + ".";
      case Decision.Undeliverable(var considered) ->
          told("undeliverable", obstacles(snapshot, considered, _ -> true));
    };
  }

  /** The name of a plan for people. */
  public String plan(String code) {
    return text("plan." + code);
  }

  /** What a reason means, for people. */
  public String reason(ReasonCode code) {
    return text("short." + code.name());
  }

  /** The heading of a column in a table of plans: plan, tier, price, latest or why. */
  public String heading(String column) {
    return text("table." + column);
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  private Set<String> why(Snapshot snapshot, List<Considered> considered) {
    Considered chosen = considered.getFirst();
    Set<String> clauses = new LinkedHashSet<>();
    boolean drawn = isDrawn(chosen);
    Optional<Reachability> mandate =
        Optional.ofNullable(snapshot.world().answers().get(Channels.AVTALEGIRO))
            .filter(answer -> answer.answer() == Reachability.Answer.YES);
    mandate.filter(_ -> drawn).ifPresent(answer -> clauses.add(mandate(answer)));
    considered.stream()
        .flatMap(one -> one.reasons().stream())
        .filter(code -> code == ReasonCode.FORCED_OTHER || code == ReasonCode.PREFERRED_OTHER)
        .findFirst()
        .ifPresent(code -> clauses.add(text("reason." + code.name())));
    clauses.addAll(
        obstacles(snapshot, considered, one -> one.tier() > 0 && one.tier() <= chosen.tier()));
    boolean late =
        considered.stream()
            .anyMatch(one -> one.reasons().contains(ReasonCode.DEADLINE_ISSUER_NOTICE));
    if (mandate.isPresent() && !drawn && late) {
      clauses.add(text("notDrawn"));
    }
    if (clauses.isEmpty() && considered.size() > 1 && considered.get(1).eligible()) {
      clauses.add(behind(considered.get(1), chosen));
    }
    return clauses;
  }

  /** The next plan that was possible, and what it would have cost more or less. */
  private String behind(Considered next, Considered chosen) {
    long difference = next.price().tenThousandths() - chosen.price().tenThousandths();
    String amount =
        BigDecimal.valueOf(Math.abs(difference), 4)
            .setScale(2, RoundingMode.HALF_UP)
            .toPlainString()
            .replace(".", text("format.decimal"));
    String key = difference > 0 ? "next.dearer" : difference < 0 ? "next.cheaper" : "next.same";
    return fill(key, plan(next.plan().value()), amount + " " + next.price().currency());
  }

  private static boolean isDrawn(Considered plan) {
    return plan.plan().value().startsWith("NO-AG-");
  }

  private String mandate(Reachability answer) {
    return answer
        .since()
        .map(since -> fill("mandate.since", day(since)))
        .orElseGet(() -> text("mandate"));
  }

  /** What stood in the way of other plans, each thing once. */
  private Set<String> obstacles(
      Snapshot snapshot, List<Considered> considered, Predicate<Considered> which) {
    Set<String> clauses = new LinkedHashSet<>();
    for (Considered one : considered) {
      for (ReasonCode code : one.reasons()) {
        boolean told = !one.eligible() && !UNTOLD.contains(code) && code != ReasonCode.FORCED_OTHER;
        if (told && which.test(one)) {
          clauses.add(clause(code, one, snapshot));
        }
      }
    }
    return clauses;
  }

  private String clause(ReasonCode code, Considered one, Snapshot snapshot) {
    String needed = one.deadline().map(at -> moment(at, snapshot)).orElse("");
    return fill("reason." + code.name(), needed, moment(snapshot.now(), snapshot));
  }

  private String told(String head, Set<String> clauses) {
    return text(head) + (clauses.isEmpty() ? "." : tail(clauses));
  }

  private static String tail(Set<String> clauses) {
    return clauses.isEmpty() ? "." : clauses.stream().collect(Collectors.joining("; ", ": ", "."));
  }

  private String fill(String key, String... arguments) {
    String filled = text(key);
    for (int i = 0; i < arguments.length; i++) {
      filled = filled.replace("{" + i + "}", arguments[i]);
    }
    return filled;
  }

  private String text(String key) {
    return texts.getProperty(key, key);
  }

  private String moment(Instant at, Snapshot snapshot) {
    return moment.format(at.atZone(snapshot.market().zone()));
  }

  private String day(LocalDate date) {
    return day.format(date);
  }

  private static Map<Language, DecisionSentence> load() {
    Map<Language, DecisionSentence> all = new EnumMap<>(Language.class);
    for (Language language : LANGUAGES) {
      all.put(language, new DecisionSentence(language, properties(language.code())));
    }
    return all;
  }

  private static Properties properties(String language) {
    String name = "decision_" + language + ".properties";
    Properties properties = new Properties();
    try (InputStream in = DecisionSentence.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing in the jar: " + name);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
