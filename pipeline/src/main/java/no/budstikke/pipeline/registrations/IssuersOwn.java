package no.budstikke.pipeline.registrations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.postgres.Uuids;
import no.budstikke.pipeline.secrets.KeyRing;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registrations that an issuer makes for its consumers, with the consent they rest on. Source:
 * Swedish e-faktura, sections 2 (step 3) and 4.4, rule 8.
 */
public final class IssuersOwn {
  private static final String ADD =
      """
      INSERT INTO registration_event (issuer_id, identity, event_id, file_id, place, turn, kind, mode,
             source, customer_number, bank, spot, sealed, said_at, read_at, consent)
      VALUES (:issuer, :identity, :event, :event, 0, 1, 'REGISTER', 'NOTICE', 'ISSUER', :customer,
             :bank, :spot, :sealed, :said, :at, :consent::jsonb)
      """;

  private final Transactions transactions;
  private final RecipientSeal seal;
  private final InstantSource clock;

  /** Registers in this database. */
  public IssuersOwn(Transactions transactions, KeyRing keys, InstantSource clock) {
    this.transactions = transactions;
    this.seal = new RecipientSeal(keys);
    this.clock = clock;
  }

  /**
   * What a registration rests on.
   *
   * @param by who has said yes, as the issuer names that person
   * @param at when
   * @param how for example {@code web form}
   * @param actor who wrote it down
   */
  public record Consent(String by, Instant at, String how, String actor) {
    @Override
    public String toString() {
      return "Consent";
    }
  }

  /**
   * Whose registration it is.
   *
   * @param issuer whose register
   * @param identity the issuer's identity in the scheme
   * @param customer the issuer's customer number
   */
  public record Place(IssuerId issuer, String identity, String customer) {
    @Override
    public String toString() {
      return "Place";
    }
  }

  /** It is active from now on, in the place of what was there. */
  public void register(Place place, Recipient recipient, Consent consent) {
    String issuer = place.issuer().value();
    UUID event = Uuids.next();
    Instant now = clock.instant();
    transactions.run(
        sql -> {
          sql.sql(ADD)
              .param("issuer", issuer)
              .param("identity", place.identity())
              .param("event", event.toString())
              .param("customer", place.customer())
              .param("bank", recipient.bank())
              .param("spot", seal.spot(issuer, recipient))
              .param("sealed", seal.sealed(issuer, event.toString(), recipient))
              .param("said", Columns.time(now))
              .param("at", Columns.time(now))
              .param("consent", text(consent))
              .update();
          new RegisterRows(sql, now).follow(issuer, place.identity(), event.toString(), 1);
        });
  }

  private static String text(Consent consent) {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "by", consent.by(),
                "at", consent.at().toString(),
                "how", consent.how(),
                "actor", consent.actor()));
  }
}
