package no.budstikke.channels.avtalegiro;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.transport.Sftp;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.mandate.Mandates;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;

/**
 * The channel AvtaleGiro. Safe for many threads; closing it ends the sessions with the operator.
 */
public final class AvtaleGiro implements Channel, AutoCloseable {
  private static final int AT_ONCE = 2;

  private final AvtaleGiroSettings settings;
  private final Sftp sftp;
  private final Claims claims = new Claims();
  private final BankHandover handover;
  private final BankReplies replies;
  private final MandateExtracts mandates;

  public AvtaleGiro(AvtaleGiroSettings settings, InstantSource clock) {
    this.settings = settings;
    this.sftp = new Sftp(settings.server());
    this.handover = new BankHandover(sftp, settings, clock);
    this.replies = new BankReplies(sftp, settings, clock);
    this.mandates = new MandateExtracts(sftp, settings, clock);
  }

  @Override
  public ChannelId id() {
    return Channels.AVTALEGIRO;
  }

  /**
   * An unknown upload is settled by listing. A claim counts as delivered when it is accepted, which
   * the replies tell when the operator has been silent until the end of the next bank day (product
   * specification, 6.4).
   */
  @Override
  public Traits traits() {
    AvtaleGiroSettings.Limits limits = settings.limits();
    return new Traits(
        new Traits.Unit.Transmission(limits.claims(), limits.bytes(), settings.longestWait()),
        Traits.Repetition.TRACE_FIRST,
        new Traits.Delivered(ReceiptLevel.ITEM, Optional.empty()),
        AT_ONCE,
        true);
  }

  @Override
  public Optional<Mandates> mandates() {
    return Optional.of(mandates);
  }

  /** None: mandates are mirrored, so asking is the pipeline's. */
  @Override
  public List<Register> registers() {
    return List.of();
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
    return replies.repliesAfter(cursor, limit);
  }

  @Override
  public void close() {
    sftp.close();
  }
}
