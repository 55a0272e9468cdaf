package no.budstikke.channels.kivra;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
import no.budstikke.core.request.NationalId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who of an issuer's consumers can be reached: asked for each tenant by itself, in batches, and
 * compared as sets. A match is a hint; the content call decides. Source: Kivra, sections 5.1 and
 * 5.4.
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
    Set<String> numbers = new LinkedHashSet<>();
    questions.forEach(question -> number(question).ifPresent(numbers::add));
    Said said = new Said(new HashSet<>(), new HashSet<>());
    Optional<String> path = agreements.apply(issuer).flatMap(Terms::of).flatMap(this::path);
    List<String> all = List.copyOf(numbers);
    for (int from = 0; from < all.size() && path.isPresent(); from += BATCH) {
      ask(path.get(), all.subList(from, Math.min(all.size(), from + BATCH)), said);
    }
    return questions.stream().map(question -> answer(question, said)).toList();
  }

  /** The numbers Kivra has spoken about, and those of them it knows. */
  private record Said(Set<String> asked, Set<String> matched) {}

  private Optional<String> path(Terms terms) {
    try {
      return Optional.of("/v2/tenant/" + tenants.key(terms) + "/usermatch/ssn");
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
                said.asked().addAll(numbers);
                said.matched().addAll(matched);
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

  private Reachability answer(Question question, Said said) {
    Optional<String> number = number(question);
    if (number.isEmpty()) {
      return told(Reachability.Answer.NO, Optional.of(Detail.INVALID_KEYS));
    }
    if (!said.asked().contains(number.get())) {
      Instant now = clock.instant();
      return new Reachability(Reachability.Answer.UNKNOWN, ID, now, now, Optional.empty());
    }
    return told(
        said.matched().contains(number.get()) ? Reachability.Answer.YES : Reachability.Answer.NO,
        Optional.empty());
  }

  private Reachability told(Reachability.Answer answer, Optional<String> detail) {
    Instant now = clock.instant();
    return new Reachability(answer, ID, now, now.plus(fresh), detail);
  }

  private static Optional<String> number(Question question) {
    return question instanceof Question.Mailbox(var person)
        ? person.nationalId().filter(NationalId.Swedish.class::isInstance).map(NationalId::revealed)
        : Optional.empty();
  }
}
