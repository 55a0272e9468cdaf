package no.budstikke.channels.efaktura;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import no.budstikke.channels.efaktura.contract.Shipment;
import no.budstikke.channels.efaktura.details.SignatureVerifier;
import no.budstikke.channels.efaktura.details.TokenVerifier;
import no.budstikke.channels.efaktura.soap.SoapOperator;
import no.budstikke.channels.transport.details.AccessVerifier;
import no.budstikke.channels.transport.details.DetailsDoor;
import no.budstikke.channels.transport.details.DetailsLinks;
import no.budstikke.channels.transport.details.TimedDoor;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.followup.Door;
import no.budstikke.core.followup.HandedOver;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.followup.Watchlist;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Expectation;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;

/** The channel eFaktura. Safe for many threads; closing it ends the connections. */
public final class Efaktura implements Channel, AutoCloseable {
  private static final long MOST_BYTES = 16_000_000;

  /**
   * Claims are looked at within a day at the latest (eFaktura, section 8); that they were taken
   * says nothing of that, so from then on silence is shown to a person.
   */
  private static final Expectation EXPECTATION =
      new Expectation(
          Optional.of(new Expectation.Within(Market.NO, 1)),
          ReceiptLevel.ITEM,
          Optional.empty(),
          false);

  /** 18 months after the latest due date that there is, which is a year ahead (section 7.1). */
  private static final Duration OPEN = Duration.ofDays(913);

  private final EfakturaSettings settings;
  private final SoapOperator operator;
  private final Consumers consumers;
  private final Claims claims;
  private final ShipmentHandover handover;
  private final StatusRounds rounds;
  private final Door door;

  /**
   * What the room finds around it.
   *
   * @param agreements an issuer's contract as it is now, where there is one
   * @param seal a keyed hash that makes addresses unguessable
   * @param wall the time outside, by which tokens are signed; ours may have travelled
   * @param visible claims that consumers can still act on
   * @param sent claims by the shipment they travelled in
   */
  public record Ties(
      Function<IssuerId, Optional<Agreement>> agreements,
      UnaryOperator<byte[]> seal,
      InstantSource wall,
      Watchlist visible,
      HandedOver sent) {}

  public Efaktura(EfakturaSettings settings, InstantSource clock, Ties ties) {
    this.settings = settings;
    this.operator = new SoapOperator(settings.operator());
    Enquiry enquiry = new Enquiry(operator, settings.operator().pace().consumers());
    DetailsLinks links =
        new DetailsLinks(
            settings.details().base(), ties.seal(), EnumSet.allOf(DetailsLinks.Form.class));
    this.consumers = new Consumers(enquiry, ties.agreements(), clock);
    this.claims = new Claims(links, operator.supportedDocumentTypes());
    this.handover = new ShipmentHandover(operator, enquiry, clock);
    this.rounds =
        new StatusRounds(
            operator,
            ties.sent(),
            settings.shipments().firstLook(),
            new ConsumerRounds(
                operator,
                ties.visible(),
                settings.shipments().consumersEvery(),
                clock,
                ties.wall()),
            clock,
            ties.wall());
    this.door =
        new TimedDoor(
            new DetailsDoor(
                links, verifier(settings.details(), operator, ties.wall()), ties.wall()),
            OPEN,
            clock);
  }

  private static AccessVerifier verifier(
      EfakturaSettings.Details details, SoapOperator operator, InstantSource wall) {
    return details
        .keys()
        .<AccessVerifier>map(keys -> TokenVerifier.of(keys, details.issuer(), wall))
        .orElseGet(() -> new SignatureVerifier(operator));
  }

  @Override
  public ChannelId id() {
    return Channels.EFAKTURA;
  }

  /** The operator recognises shipments and transactions by the ids we chose (section 9.4). */
  @Override
  public Traits traits() {
    return new Traits(
        new Traits.Unit.Transmission(Shipment.MOST, MOST_BYTES, settings.shipments().longestWait()),
        Traits.Repetition.SAFE,
        new Traits.Delivered(ReceiptLevel.AVAILABLE, Optional.empty()),
        settings.shipments().atOnce(),
        true);
  }

  @Override
  public Expectation expectation() {
    return EXPECTATION;
  }

  @Override
  public List<Register> registers() {
    return List.of(consumers);
  }

  @Override
  public Optional<Door> door() {
    return Optional.of(door);
  }

  @Override
  public List<String> objections(Agreement agreement) {
    return Terms.objections(agreement);
  }

  @Override
  public Preparation prepare(Assignment assignment) {
    return claims.prepare(assignment);
  }

  @Override
  public Map<DeliveryId, DeliveryResult> handOver(Consignment consignment) {
    return handover.handOver(consignment);
  }

  @Override
  public Map<DeliveryId, String> references(Consignment consignment) {
    return handover.references(consignment);
  }

  @Override
  public Trace trace(Consignment consignment) {
    return handover.trace(consignment);
  }

  @Override
  public ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    return rounds.repliesAfter(cursor, limit);
  }

  @Override
  public void close() {
    operator.close();
  }
}
