package no.budstikke.channels.register;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.request.IssuerId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A register that is asked over HTTP. Whatever goes wrong, and whatever contradicts itself, is
 * UNKNOWN and never NO (R-LU-4).
 */
public final class HttpRegister implements Register, AutoCloseable {
  private static final int FINE = 200;

  private final HttpRegisterSettings settings;
  private final InstantSource clock;
  private final HttpClient client;

  /** Asks nothing yet. */
  public HttpRegister(HttpRegisterSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.client = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
  }

  @Override
  public RegisterId register() {
    return settings.register();
  }

  @Override
  public Set<Class<? extends Question>> answers() {
    return Set.of(Question.Mandate.class, Question.Mailbox.class, Question.ElectronicInvoice.class);
  }

  @Override
  public List<Reachability> ask(IssuerId issuer, List<Question> questions) {
    List<Reachability> all = new ArrayList<>(questions.size());
    for (int from = 0; from < questions.size(); from += settings.most()) {
      List<Question> some =
          questions.subList(from, Math.min(questions.size(), from + settings.most()));
      all.addAll(call(issuer, some));
    }
    return all;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private List<Reachability> call(IssuerId issuer, List<Question> questions) {
    try {
      HttpResponse<byte[]> response =
          client.send(request(issuer, questions), HttpResponse.BodyHandlers.ofByteArray());
      JsonNode answers =
          response.statusCode() == FINE
              ? JsonMapper.shared().readTree(response.body()).path("answers")
              : JsonMapper.shared().missingNode();
      return answers.size() == questions.size()
          ? answers.valueStream().map(this::answer).toList()
          : silence(questions);
    } catch (IOException | JacksonException e) {
      return silence(questions);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return silence(questions);
    }
  }

  private HttpRequest request(IssuerId issuer, List<Question> questions) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("issuer", issuer.value());
    ArrayNode all = json.putArray("questions");
    questions.stream().map(QuestionJson::write).forEach(all::add);
    return HttpRequest.newBuilder(settings.url())
        .timeout(settings.patience())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(json)))
        .build();
  }

  /** One answer; a list of them must agree, else the register contradicts itself. */
  private Reachability answer(JsonNode said) {
    if (said.isArray()) {
      List<Reachability> each = said.valueStream().map(this::answer).toList();
      boolean agree = each.stream().map(Reachability::answer).distinct().count() == 1;
      return agree ? each.getFirst() : unknown();
    }
    Optional<Answer> answer =
        Arrays.stream(Answer.values())
            .filter(one -> one.name().equals(said.path("answer").asString("")))
            .findFirst();
    Instant now = clock.instant();
    Duration fresh =
        said.path("seconds").isIntegralNumber()
            ? Duration.ofSeconds(said.path("seconds").asLong())
            : settings.fresh();
    return answer
        .filter(one -> one != Answer.UNKNOWN)
        .map(
            one ->
                new Reachability(
                    one,
                    settings.register(),
                    now,
                    now.plus(fresh),
                    Optional.of(said.path("detail").asString("")).filter(text -> !text.isEmpty()),
                    since(said.path("since").asString(""))))
        .orElseGet(this::unknown);
  }

  private static Optional<LocalDate> since(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private List<Reachability> silence(List<Question> questions) {
    return questions.stream().map(_ -> unknown()).toList();
  }

  private Reachability unknown() {
    Instant now = clock.instant();
    return new Reachability(Answer.UNKNOWN, settings.register(), now, now, Optional.empty());
  }
}
