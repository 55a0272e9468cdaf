package no.budstikke.channels.efakturase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.budstikke.channels.efakturase.file.FoundLines;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.registration.RegistrationBook;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.NationalId;

/**
 * The common register of consumers who get e-invoices from everybody, as far as it is known: asked
 * by personnummer, it answers with bank and FMI, which are noted in our own book. Off unless it is
 * set up. Source: Swedish e-faktura, sections 2 and 5 (step 3) and "Uncertain" 11 and 14.
 */
final class YesToAll implements Register, AutoCloseable {
  private static final RegisterId ID = new RegisterId("yes-to-all");
  private static final Duration FRESH = Duration.ofHours(24);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int AT_ONCE = 500;

  private final URI address;
  private final Function<IssuerId, Optional<Agreement>> agreements;
  private final RegistrationBook book;
  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  YesToAll(
      URI address,
      Function<IssuerId, Optional<Agreement>> agreements,
      RegistrationBook book,
      InstantSource clock) {
    this.address = address;
    this.agreements = agreements;
    this.book = book;
    this.clock = clock;
  }

  @Override
  public RegisterId register() {
    return ID;
  }

  @Override
  public Set<Class<? extends Question>> answers() {
    return Set.of(Question.ElectronicInvoice.class);
  }

  @Override
  public List<Reachability> ask(IssuerId issuer, List<Question> questions) {
    Map<String, NationalId> persons = persons(questions);
    Optional<Map<String, Recipient>> found =
        agreements
            .apply(issuer)
            .flatMap(Terms::of)
            .flatMap(terms -> found(terms.fui().text(), persons));
    found.filter(all -> !all.isEmpty()).ifPresent(all -> book.found(issuer, all));
    Instant now = clock.instant();
    return questions.stream()
        .map(
            question ->
                found
                    .map(all -> answer(customer(question).map(all::containsKey), now))
                    .orElseGet(
                        () -> new Reachability(Answer.UNKNOWN, ID, now, now, Optional.empty())))
        .toList();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static Reachability answer(Optional<Boolean> found, Instant now) {
    Answer answer = found.orElse(false) ? Answer.YES : Answer.NO;
    return new Reachability(answer, ID, now, now.plus(FRESH), Optional.empty());
  }

  /** Batch by batch; empty when the register did not answer all of them. */
  private Optional<Map<String, Recipient>> found(String fui, Map<String, NationalId> persons) {
    Map<String, Recipient> found = new HashMap<>();
    List<String> customers = persons.keySet().stream().sorted().toList();
    for (int i = 0; i < customers.size(); i += AT_ONCE) {
      Map<String, NationalId> some = new HashMap<>();
      customers
          .subList(i, Math.min(customers.size(), i + AT_ONCE))
          .forEach(one -> some.put(one, persons.get(one)));
      Optional<Map<String, Recipient>> said = say(fui, some);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      found.putAll(said.get());
    }
    return Optional.of(found);
  }

  private Optional<Map<String, Recipient>> say(String fui, Map<String, NationalId> persons) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(FoundLines.ask(fui, persons)))
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return answer.statusCode() == 200
          ? FoundLines.read(answer.body(), persons)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Map<String, NationalId> persons(List<Question> questions) {
    Map<String, NationalId> persons = new HashMap<>();
    for (Question question : questions) {
      if (question instanceof Question.ElectronicInvoice(var person, var customer, var _)
          && customer.isPresent()) {
        person
            .nationalId()
            .filter(NationalId.Swedish.class::isInstance)
            .ifPresent(id -> persons.put(customer.get(), id));
      }
    }
    return persons;
  }

  private static Optional<String> customer(Question question) {
    return question instanceof Question.ElectronicInvoice(var _, var customer, var _)
        ? customer
        : Optional.empty();
  }
}
