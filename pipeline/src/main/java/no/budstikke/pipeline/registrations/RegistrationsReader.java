package no.budstikke.pipeline.registrations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.registration.RegistrationFile;
import no.budstikke.core.registration.RegistrationPage;
import no.budstikke.core.registration.RegistrationRules;
import no.budstikke.core.registration.Registrations;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.postgres.NewsCursor;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.registrations.Objections.Judged;
import no.budstikke.pipeline.secrets.KeyRing;
import no.budstikke.pipeline.secrets.LookupHashes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what one counterpart tells of registrations into the register, and answers. */
public final class RegistrationsReader {
  private static final int PAGE = 5;

  private final Transactions transactions;
  private final Tools tools;
  private final ChannelId channel;
  private final Registrations registrations;

  /**
   * What reading works with.
   *
   * @param issuers as configured now
   * @param keys that seal recipients
   * @param clock the path's
   */
  public record Tools(Issuers issuers, KeyRing keys, InstantSource clock) {}

  /**
   * Reads for one channel.
   *
   * @param registrations where the counterpart tells its news
   */
  public RegistrationsReader(
      Transactions transactions, Tools tools, ChannelId channel, Registrations registrations) {
    this.transactions = transactions;
    this.tools = tools;
    this.channel = channel;
    this.registrations = registrations;
  }

  /** Reads one page and hands answers over; whether there is more to do at once. */
  public boolean read() {
    NewsCursor.Mark mark =
        new NewsCursor(transactions.sql(), NewsCursor.Kind.REGISTRATIONS, channel).mark();
    RegistrationPage page = registrations.registrationsAfter(mark.cursor(), PAGE);
    boolean ours =
        !mark.isStill(read(page), tools.clock().instant())
            && transactions.ask(sql -> follow(sql, mark, page));
    answer();
    return ours && page.more();
  }

  private boolean follow(JdbcClient sql, NewsCursor.Mark mark, RegistrationPage page) {
    Instant now = tools.clock().instant();
    if (!new NewsCursor(sql, NewsCursor.Kind.REGISTRATIONS, channel)
        .move(mark.cursor(), read(page), now)) {
      return false;
    }
    Alarms alarms = new Alarms(sql, tools.clock());
    page.unreadable()
        .forEach(sentence -> alarms.raise("REGISTRATIONS_UNREADABLE", channel.value(), sentence));
    for (RegistrationFile file : page.files()) {
      follow(sql, file, now);
    }
    return true;
  }

  private void follow(JdbcClient sql, RegistrationFile file, Instant now) {
    EventRows rows = new EventRows(sql, channel, new RecipientSeal(tools.keys()), now);
    Optional<Owner> owner = owner(file.identity());
    if (owner.isEmpty()) {
      List<Judged> unjudged =
          file.events().stream()
              .map(event -> new Judged(event, Optional.empty(), Optional.empty()))
              .filter(judged -> !judged.wantsAnswer())
              .toList();
      rows.add(EventRows.NOBODY, file, unjudged);
      new Alarms(sql, tools.clock())
          .raise(
              "REGISTRATIONS_OF_NOBODY",
              channel.value(),
              "Registrations were told of an identity that no issuer's agreement names: add it to"
                  + " the agreement, then ask the distributor for them again.");
      return;
    }
    IssuerProfile issuer = owner.get().issuer();
    Billed billed = new Billed(sql, issuer.id(), new LookupHashes(tools.keys()));
    List<Judged> judged = new Objections(owner.get().rules(), billed).judge(file.events());
    int turns = rows.add(issuer.id().value(), file, judged);
    new RegisterRows(sql, now).follow(issuer.id().value(), file.identity(), file.id(), turns);
    boolean lost =
        judged.stream().anyMatch(one -> one.customer().isEmpty() && one.refusal().isEmpty());
    if (turns > 0 && lost) {
      new Alarms(sql, tools.clock())
          .raise(
              "REGISTRATION_WITHOUT_CUSTOMER",
              channel + " " + issuer.id(),
              "Consumers have registered in a way that no customer was found by: they go on getting"
                  + " their bills as before.");
    }
  }

  private record Owner(IssuerProfile issuer, RegistrationRules rules) {}

  private Optional<Owner> owner(String identity) {
    return tools.issuers().all().stream()
        .flatMap(id -> tools.issuers().find(id).stream())
        .flatMap(
            issuer ->
                issuer.policy().agreement(channel).flatMap(registrations::rules).stream()
                    .map(rules -> new Owner(issuer, rules)))
        .filter(owner -> owner.rules().identity().equals(identity))
        .findFirst();
  }

  /** Each is handed over before it is written down; the same bytes may be handed over again. */
  private void answer() {
    for (AnswerRows.Open open : new AnswerRows(transactions.sql()).open(channel)) {
      if (registrations.answer(open.answers())) {
        transactions.run(sql -> new AnswerRows(sql).handedOver(open, tools.clock().instant()));
      }
    }
  }

  private static NewsCursor.Read read(RegistrationPage page) {
    return new NewsCursor.Read(
        page.next(), page.files().isEmpty() && page.unreadable().isEmpty(), page.heard());
  }
}
