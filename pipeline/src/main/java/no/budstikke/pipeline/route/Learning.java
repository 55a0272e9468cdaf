package no.budstikke.pipeline.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Questions;
import no.budstikke.core.choose.Standing;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.registration.RegistrationRules;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.lookup.AnswerBook;
import no.budstikke.pipeline.lookup.Asked;
import no.budstikke.pipeline.lookup.Known;
import no.budstikke.pipeline.mandates.MandateMirror;
import no.budstikke.pipeline.preferences.Preferences;
import no.budstikke.pipeline.registrations.Billed;
import no.budstikke.pipeline.registrations.RegisterOfConsumers;
import no.budstikke.pipeline.secrets.LookupHashes;
import no.budstikke.pipeline.suppression.Suppressions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is known of the consumers of a chunk besides the documents: a few questions to the database.
 */
final class Learning {
  private static final Duration MIRROR_PAUSE = Duration.ofMinutes(15);

  private final JdbcClient sql;
  private final LookupHashes hashes;

  Learning(JdbcClient sql, LookupHashes hashes) {
    this.sql = sql;
    this.hashes = hashes;
  }

  void about(List<Case> cases, Circumstances circumstances) {
    IssuerId issuer = circumstances.issuer().id();
    standing(cases, issuer);
    suppressed(cases, circumstances);
    GivenUp.learn(sql, issuer, circumstances.issuer().market(), cases);
    if (!circumstances.doors().asked().isEmpty()) {
      answers(cases, circumstances, new AnswerBook(sql, issuer, hashes));
    }
    circumstances.doors().mirrored().forEach(channel -> mandates(cases, circumstances, channel));
    circumstances
        .doors()
        .registered()
        .forEach((channel, _) -> registrations(cases, circumstances, channel));
  }

  /** A consumer who is not registered may still have said yes to all. */
  private void registrations(List<Case> cases, Circumstances circumstances, ChannelId channel) {
    Optional<String> identity =
        Optional.ofNullable(circumstances.doors().registered().get(channel))
            .flatMap(
                registrations ->
                    circumstances
                        .issuer()
                        .policy()
                        .agreement(channel)
                        .flatMap(registrations::rules))
            .map(RegistrationRules::identity);
    if (identity.isEmpty()) {
      return;
    }
    IssuerId issuer = circumstances.issuer().id();
    new Billed(sql, issuer, hashes).add(cases.stream().map(Case::document).toList());
    Map<Question.ElectronicInvoice, List<Case>> asking = new HashMap<>();
    for (Case one : cases) {
      if (isContracted(one, circumstances, channel)
          && Questions.about(one.document(), channel).orElse(null)
              instanceof Question.ElectronicInvoice question) {
        asking.computeIfAbsent(question, _ -> new ArrayList<>()).add(one);
      }
    }
    boolean yesToAll = circumstances.doors().asked().contains(channel);
    new RegisterOfConsumers(sql)
        .answers(
            new RegisterOfConsumers.Place(issuer, channel, identity.get()),
            asking.keySet(),
            circumstances.now())
        .forEach(
            (question, answer) -> {
              if (answer.answer() != Reachability.Answer.NO || !yesToAll) {
                Known known = new Known(answer, circumstances.now().plus(MIRROR_PAUSE));
                asking
                    .getOrDefault(question, List.of())
                    .forEach(one -> one.remember(channel, known));
              }
            });
  }

  /** A mirror that is silent or stale may be fresh again soon. */
  private void mandates(List<Case> cases, Circumstances circumstances, ChannelId channel) {
    Map<Question.Mandate, List<Case>> asking = new HashMap<>();
    for (Case one : cases) {
      if (isContracted(one, circumstances, channel)
          && Questions.about(one.document(), channel).orElse(null)
              instanceof Question.Mandate question) {
        asking.computeIfAbsent(question, _ -> new ArrayList<>()).add(one);
      }
    }
    Instant again = circumstances.now().plus(MIRROR_PAUSE);
    new MandateMirror(sql, channel)
        .answers(circumstances.issuer(), asking.keySet(), circumstances.now())
        .forEach(
            (question, answer) ->
                asking
                    .getOrDefault(question, List.of())
                    .forEach(one -> one.remember(channel, new Known(answer, again))));
  }

  private static boolean isContracted(Case one, Circumstances circumstances, ChannelId channel) {
    return circumstances
        .policyFor(one.document().heading().kind())
        .agreements()
        .containsKey(channel);
  }

  private void standing(List<Case> cases, IssuerId issuer) {
    Set<String> numbers =
        cases.stream()
            .flatMap(one -> one.document().consumer().customerNumber().stream())
            .collect(Collectors.toSet());
    Map<String, Standing> known = Preferences.standing(sql, issuer, numbers);
    for (Case one : cases) {
      one.document().consumer().customerNumber().map(known::get).ifPresent(one::know);
    }
  }

  /** Addresses that are not written to, by mail or by post. */
  private void suppressed(List<Case> cases, Circumstances circumstances) {
    IssuerId issuer = circumstances.issuer().id();
    Map<String, List<Case>> writing = new HashMap<>();
    Map<String, List<Case>> posting = new HashMap<>();
    for (Case one : cases) {
      Consumer consumer = one.document().consumer();
      recipients(consumer, issuer)
          .forEach(hash -> writing.computeIfAbsent(hash, _ -> new ArrayList<>()).add(one));
      if (consumer.address().isComplete() && isContracted(one, circumstances, Channels.PRINT)) {
        String hash = hashes.ofLetterbox(issuer, consumer.letterbox());
        posting.computeIfAbsent(hash, _ -> new ArrayList<>()).add(one);
      }
    }
    Set<String> places = new HashSet<>(writing.keySet());
    places.addAll(posting.keySet());
    Suppressions.standing(sql, issuer, places, circumstances.now())
        .forEach(
            (place, code) -> {
              writing.getOrDefault(place, List.of()).forEach(Case::suppressEmail);
              posting.getOrDefault(place, List.of()).forEach(one -> one.giveUpAddress(code));
            });
  }

  /** The address for everybody, and for this customer. */
  private List<String> recipients(Consumer consumer, IssuerId issuer) {
    List<String> recipients = new ArrayList<>();
    consumer
        .contact()
        .email()
        .ifPresent(
            address -> {
              recipients.add(hashes.ofAddress(issuer, address));
              consumer
                  .customerNumber()
                  .ifPresent(
                      customer -> recipients.add(hashes.ofAddress(issuer, customer, address)));
            });
    return recipients;
  }

  private static void answers(List<Case> cases, Circumstances circumstances, AnswerBook book) {
    Map<String, List<Place>> places = new HashMap<>();
    for (Case one : cases) {
      for (ChannelId channel : circumstances.doors().asked()) {
        if (isContracted(one, circumstances, channel)) {
          Questions.about(one.document(), channel)
              .map(question -> book.key(new Asked(channel, question)))
              .ifPresent(
                  name ->
                      places
                          .computeIfAbsent(name, _ -> new ArrayList<>())
                          .add(new Place(one, channel)));
        }
      }
    }
    Map<String, Known> known = book.read(places.keySet());
    known.forEach(
        (name, said) ->
            places
                .getOrDefault(name, List.of())
                .forEach(place -> place.one().remember(place.channel(), said)));
  }

  /** Where an answer belongs. */
  private record Place(Case one, ChannelId channel) {}
}
