package no.budstikke.channels.efakturase;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import no.budstikke.channels.transport.Sftp;
import no.budstikke.channels.transport.details.DetailsLinks;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.followup.Door;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Expectation;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.registration.RegistrationBook;
import no.budstikke.core.registration.Registrations;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;

/**
 * The channel of Swedish bank e-faktura. Safe for many threads; closing it ends the sessions with
 * the distributor.
 */
public final class EfakturaSe implements Channel, AutoCloseable {
  /** Files are large: one at a time is in memory. */
  private static final int AT_ONCE = 1;

  /** Swedish e-faktura, sections 8.2 and 8.3. */
  private static final Expectation EXPECTATION =
      new Expectation(Optional.of(new Expectation.Within(Market.SE, 2)), true);

  private final EfakturaSeSettings settings;
  private final Sftp sftp;
  private final Invoices invoices;
  private final InvoiceHandover handover;
  private final StatusReplies replies;
  private final RegistrationNews registrations;
  private final Optional<YesToAll> yesToAll;
  private final Optional<CopyDoor> door;

  /**
   * What the room finds around it.
   *
   * @param agreements an issuer's contract as it is now, where there is one
   * @param book our register of consumers
   * @param seal a keyed hash for addresses of copies
   * @param wall real time, by which copies are opened
   */
  public record Ties(
      Function<IssuerId, Optional<Agreement>> agreements,
      RegistrationBook book,
      UnaryOperator<byte[]> seal,
      InstantSource wall) {}

  public EfakturaSe(EfakturaSeSettings settings, InstantSource clock, Ties ties) {
    this.settings = settings;
    this.sftp = new Sftp(settings.server());
    Optional<DetailsLinks> links =
        settings.copies().map(base -> new DetailsLinks(base, ties.seal()));
    this.door = links.map(there -> new CopyDoor(there, ties.wall()));
    this.invoices = new Invoices(settings, delivery -> links.map(there -> there.url(delivery)));
    this.handover = new InvoiceHandover(sftp, settings, ties.book(), clock);
    this.replies = new StatusReplies(sftp, settings, clock);
    this.registrations = new RegistrationNews(sftp, settings, clock);
    this.yesToAll =
        settings.yesToAll().map(uri -> new YesToAll(uri, ties.agreements(), ties.book(), clock));
  }

  @Override
  public ChannelId id() {
    return Channels.EFAKTURA_SE;
  }

  /**
   * An unknown upload is settled by listing. A document is delivered when the presenter bank has
   * taken it.
   */
  @Override
  public Traits traits() {
    EfakturaSeSettings.Limits limits = settings.limits();
    return new Traits(
        new Traits.Unit.Transmission(
            limits.documents(), limits.bytes(), settings.rhythm().closing()),
        Traits.Repetition.TRACE_FIRST,
        new Traits.Delivered(ReceiptLevel.AVAILABLE, Optional.empty()),
        AT_ONCE);
  }

  @Override
  public Expectation expectation() {
    return EXPECTATION;
  }

  @Override
  public Optional<Registrations> registrations() {
    return Optional.of(registrations);
  }

  @Override
  public Optional<Door> door() {
    return door.map(Door.class::cast);
  }

  /** Registrations are in our own book; besides, there may be a register of yes to all. */
  @Override
  public List<Register> registers() {
    return yesToAll.<List<Register>>map(List::of).orElseGet(List::of);
  }

  @Override
  public List<String> objections(Agreement agreement) {
    List<String> objections = new ArrayList<>(Terms.objections(agreement));
    if (door.isEmpty() && Terms.of(agreement).filter(terms -> terms.look().link()).isPresent()) {
      objections.add(
          "'copies' may be 'link' only where this installation serves copies: set"
              + " budstikke.efaktura-se.copies-url.");
    }
    return objections;
  }

  @Override
  public Preparation prepare(Assignment assignment) {
    return invoices.prepare(assignment);
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
  public Map<DeliveryId, DeliveryResult> leftOut(Consignment consignment) {
    return handover.leftOut(consignment);
  }

  @Override
  public Trace trace(Consignment consignment) {
    return handover.trace(consignment);
  }

  @Override
  public ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    return replies.repliesAfter(cursor, limit);
  }

  @Override
  public void close() {
    yesToAll.ifPresent(YesToAll::close);
    sftp.close();
  }
}
