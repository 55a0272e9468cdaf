package no.budstikke.channels.kivra;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Handover;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.transform.DeliveryId;

/** Sends the stored bytes, and says what is known then. Source: Kivra, sections 6 to 9. */
final class ContentHandover implements Handover {
  /** Our name for the delivery. Kivra looks at the body only, and this is not part of it. */
  static final String DELIVERY_HEADER = "X-Delivery-Id";

  private final Api api;
  private final Tenants tenants;
  private final KivraSettings.Environment environment;
  private final InstantSource clock;
  private final Tries tries = new Tries();
  private final RecipientRate rate = new RecipientRate();

  ContentHandover(
      Api api, Tenants tenants, KivraSettings.Environment environment, InstantSource clock) {
    this.api = api;
    this.tenants = tenants;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Map<DeliveryId, DeliveryResult> handOver(Consignment consignment) {
    Optional<Terms> terms = Terms.of(consignment.agreement());
    Map<DeliveryId, DeliveryResult> results = new LinkedHashMap<>();
    for (Item item : consignment.items()) {
      results.put(
          item.delivery(),
          terms
              .map(known -> handOver(known, item))
              .orElseGet(() -> new DeliveryResult.Misconfigured("TERMS")));
    }
    return results;
  }

  /** There is no call that tells whether a content arrived (section 14). */
  @Override
  public Trace trace(Consignment consignment) {
    return new Trace.CannotTell();
  }

  Optional<String> trouble(Agreement agreement) {
    return Terms.of(agreement).map(tenants::trouble).orElseGet(() -> Optional.of("TERMS"));
  }

  private DeliveryResult handOver(Terms terms, Item item) {
    if (item.errand() != Item.Errand.DELIVER) {
      // What lies in a mailbox cannot be taken back (section 14), and must not be sent again.
      return new DeliveryResult.RejectedData("NO_RECALL");
    }
    String to = item.prepared().slip().getOrDefault(Contents.TO, "");
    Optional<Duration> wait = rate.take(to, clock.instant());
    if (wait.isPresent()) {
      return new DeliveryResult.NotReached(wait.get(), "RECIPIENT_RATE");
    }
    DeliveryResult result = result(item.delivery(), send(terms, item));
    if (!(result instanceof DeliveryResult.NotReached)) {
      tries.forget(item.delivery());
    }
    return result;
  }

  private Answer send(Terms terms, Item item) {
    try {
      return api.post(
          "/v2/tenant/" + tenants.key(terms) + "/content",
          item.prepared().content().bytes(),
          Map.of(DELIVERY_HEADER, item.delivery().toString()),
          "content " + item.delivery());
    } catch (AccessFailure e) {
      return e.answer();
    }
  }

  private DeliveryResult result(DeliveryId delivery, Answer answer) {
    return switch (answer) {
      case Answer.Said said when said.isFine() -> accepted(said);
      case Answer.Said said when AnswerCodes.isTheirFault(said) -> fault(delivery, said.code());
      case Answer.Said said -> AnswerCodes.refusal(said, delivery.hashCode());
      case Answer.Unreached(var code) -> silent(delivery, code);
      case Answer.Lost(var code) -> new DeliveryResult.Unknown(code);
      case Answer.Barred(var code) -> new DeliveryResult.Misconfigured(code);
    };
  }

  private DeliveryResult accepted(Answer.Said said) {
    return new DeliveryResult.Accepted(
        said.headers().key(), level(said.headers()), clock.instant());
  }

  /**
   * A key says that it lies in the mailbox. We never ask for a content to be retained: one that is
   * has not reached anybody (section 6.3).
   */
  static ReceiptLevel level(Answer.Headers headers) {
    return headers.key().isPresent() && !headers.retained()
        ? ReceiptLevel.AVAILABLE
        : ReceiptLevel.TRANSPORT;
  }

  /** Whether it was stored nobody knows; production recognises it when it comes again. */
  private DeliveryResult fault(DeliveryId delivery, String code) {
    return environment == KivraSettings.Environment.PRODUCTION
        ? silent(delivery, code)
        : new DeliveryResult.Unknown(code);
  }

  private DeliveryResult silent(DeliveryId delivery, String code) {
    return tries
        .after(delivery)
        .<DeliveryResult>map(pause -> new DeliveryResult.NotReached(pause, code))
        .orElseGet(() -> new DeliveryResult.Misconfigured("PARKED-" + code));
  }
}
