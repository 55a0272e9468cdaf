package no.budstikke.channels.kivra;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.request.IssuerId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who of an issuer's consumers can be reached: asked for each tenant by itself, in batches, and
 * compared as sets. A match is a hint; the content call decides. Source: Kivra, sections 5.1, 5.2
 * and 5.4.
 */
final class Match implements Register {
  private static final RegisterId ID = new RegisterId("kivra");
  private static final int BATCH = 100_000;

  private final Api api;
  private final Tenants tenants;
  private final Function<IssuerId, Optional<Agreement>> agreements;
  private final Duration fresh;
  private final InstantSource clock;

  Match(
      Api api,
      Tenants tenants,
      Function<IssuerId, Optional<Agreement>> agreements,
      Duration fresh,
      InstantSource clock) {
    this.api = api;
    this.tenants = tenants;
    this.agreements = agreements;
    this.fresh = fresh;
    this.clock = clock;
  }

  @Override
  public RegisterId register() {
    return ID;
  }

  @Override
  public Set<Class<? extends Question>> answers() {
    return Set.of(Question.Mailbox.class);
  }

  @Override
  public List<Reachability> ask(IssuerId issuer, List<Question> questions) {
    return agreements
        .apply(issuer)
        .flatMap(Terms::of)
        .map(terms -> ask(terms, questions))
        .orElseGet(() -> questions.stream().map(_ -> unknown()).toList());
  }

  private List<Reachability> ask(Terms terms, List<Question> questions) {
    Said said = new Said(new HashSet<>(), new HashSet<>());
    ask(terms, questions, said);
    return questions.stream().map(question -> answer(question, terms, said)).toList();
  }

  private void ask(Terms terms, List<Question> questions, Said said) {
    Map<Recipient.Kind, Set<String>> wanted = new EnumMap<>(Recipient.Kind.class);
    for (Question question : questions) {
      recipient(question, terms)
          .ifPresent(
              to -> wanted.computeIfAbsent(to.by(), _ -> new LinkedHashSet<>()).add(to.value()));
    }
    wanted.forEach(
        (kind, values) -> {
          List<String> all = List.copyOf(values);
          Optional<String> path = path(terms, kind);
          for (int from = 0; from < all.size() && path.isPresent(); from += BATCH) {
            ask(path.get(), all.subList(from, Math.min(all.size(), from + BATCH)), said);
          }
        });
  }

  /** What Kivra has spoken about, and what of it it knows; addresses in lower case. */
  private record Said(Set<String> asked, Set<String> matched) {}

  private Optional<String> path(Terms terms, Recipient.Kind kind) {
    try {
      return Optional.of("/v2/tenant/" + tenants.key(terms) + "/usermatch/" + kind.match());
    } catch (AccessFailure _) {
      return Optional.empty();
    }
  }

  private void ask(String path, Collection<String> numbers, Said said) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode list = json.putArray("list");
    numbers.forEach(list::add);
    byte[] body = JsonMapper.shared().writeValueAsBytes(json);
    if (api.post(path, body, Map.of(), "match of " + numbers.size()) instanceof Answer.Said answer
        && answer.isFine()) {
      matched(answer.body().bytes())
          .ifPresent(
              matched -> {
                numbers.forEach(number -> said.asked().add(lower(number)));
                matched.forEach(number -> said.matched().add(lower(number)));
              });
    }
  }

  private static Optional<Set<String>> matched(byte[] body) {
    try {
      JsonNode list = JsonMapper.shared().readTree(body).path("list");
      Set<String> matched = new HashSet<>();
      list.valueStream().forEach(number -> matched.add(number.asString("")));
      return list.isArray() ? Optional.of(matched) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private Reachability answer(Question question, Terms terms, Said said) {
    Optional<String> key = recipient(question, terms).map(to -> lower(to.value()));
    if (key.isEmpty()) {
      return told(Reachability.Answer.NO, Optional.of(Detail.INVALID_KEYS));
    }
    if (!said.asked().contains(key.get())) {
      return unknown();
    }
    return told(
        said.matched().contains(key.get()) ? Reachability.Answer.YES : Reachability.Answer.NO,
        Optional.empty());
  }

  private Reachability unknown() {
    Instant now = clock.instant();
    return new Reachability(Reachability.Answer.UNKNOWN, ID, now, now, Optional.empty());
  }

  private Reachability told(Reachability.Answer answer, Optional<String> detail) {
    Instant now = clock.instant();
    return new Reachability(answer, ID, now, now.plus(fresh), detail);
  }

  private static Optional<Recipient> recipient(Question question, Terms terms) {
    return question instanceof Question.Mailbox(var person)
        ? Recipient.of(person, terms)
        : Optional.empty();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
