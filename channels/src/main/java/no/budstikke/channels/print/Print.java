package no.budstikke.channels.print;

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
import no.budstikke.core.journey.Expectation;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.request.Market;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Preparer;
import no.budstikke.documents.picture.PrintProfiles;

/** The channel print. Safe for many threads; closing it ends the sessions with the print house. */
public final class Print implements Channel, AutoCloseable {
  private static final int AT_ONCE = 2;

  /**
   * A print house says within a bank day that it has a batch, and posts it within three: when it
   * stands still, a person is told (R-PR-3).
   */
  private static final Expectation EXPECTATION =
      new Expectation(
          Optional.of(new Expectation.Within(Market.NO, 1)),
          Optional.of(new Expectation.Within(Market.NO, 3)),
          false);

  private final PrintSettings settings;
  private final Sftp sftp;
  private final Letters letters;
  private final PrintHandover handover;
  private final PrintReceipts receipts;

  public Print(PrintSettings settings, InstantSource clock) {
    this.settings = settings;
    this.sftp = new Sftp(settings.server());
    this.letters = new Letters(settings.limits(), settings.profiles());
    this.handover = new PrintHandover(sftp, settings, clock);
    this.receipts = new PrintReceipts(sftp, settings, clock);
  }

  /** Makes letters without a print house to take them. */
  public static Preparer preparer(PrintSettings.Limits limits) {
    return new Letters(limits, PrintProfiles.SHIPPED);
  }

  @Override
  public ChannelId id() {
    return Channels.PRINT;
  }

  /** An unknown upload is settled by listing; a letter is delivered when it is posted. */
  @Override
  public Traits traits() {
    PrintSettings.Limits limits = settings.limits();
    return new Traits(
        new Traits.Unit.Transmission(
            limits.letters(), limits.bytes(), settings.delivery().closing()),
        Traits.Repetition.TRACE_FIRST,
        new Traits.Delivered(ReceiptLevel.AVAILABLE, Optional.empty()),
        AT_ONCE);
  }

  @Override
  public Expectation expectation() {
    return EXPECTATION;
  }

  @Override
  public List<Register> registers() {
    return List.of();
  }

  @Override
  public List<String> objections(Agreement agreement) {
    return Terms.objections(agreement, settings.profiles());
  }

  @Override
  public Preparation prepare(Assignment assignment) {
    return letters.prepare(assignment);
  }

  @Override
  public Map<DeliveryId, DeliveryResult> handOver(Consignment consignment) {
    return handover.handOver(consignment);
  }

  @Override
  public Trace trace(Consignment consignment) {
    return handover.trace(consignment);
  }

  @Override
  public ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    return receipts.repliesAfter(cursor, limit);
  }

  @Override
  public void close() {
    sftp.close();
  }
}
