package no.budstikke.pipeline.intake;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import no.budstikke.core.receive.RequestKey;
import no.budstikke.core.request.RequestId;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Judged;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.postgres.Uuids;
import no.budstikke.pipeline.secrets.KeyRing;
import no.budstikke.pipeline.secrets.LookupHashes;
import no.budstikke.pipeline.secrets.Sealer;
import no.budstikke.pipeline.store.DocumentStore;
import no.budstikke.pipeline.work.WorkQueue;

/** Reception on PostgreSQL and the document store. */
public final class PostgresReception implements Reception {
  private final UUID node;
  private final Transactions transactions;
  private final ChunkWriter writer;
  private final BatchBeingRead.Room room;

  /**
   * What reception works with.
   *
   * @param node who reads
   * @param queue where work is put
   * @param store where documents are put
   * @param keys that seal national ids
   * @param law the rule sets that verdicts rest on which are given now
   */
  public record Tools(
      UUID node, WorkQueue queue, DocumentStore store, KeyRing keys, Supplier<List<String>> law) {}

  /** Reception of one node. */
  public PostgresReception(Transactions transactions, Tools tools, InstantSource clock) {
    this.node = tools.node();
    this.transactions = transactions;
    this.writer =
        new ChunkWriter(
            transactions,
            tools.store(),
            new Parties(new Sealer(tools.keys()), new LookupHashes(tools.keys())),
            tools.queue(),
            tools.law(),
            clock);
    this.room =
        new BatchBeingRead.Room(transactions, writer, new Refusal(transactions, clock), clock);
  }

  @Override
  public OpenBatch begin(IssuerProfile issuer, Label label) {
    BatchBeingRead batch =
        new BatchBeingRead(
            room,
            new BatchRows(issuer.id(), Uuids.next(), node),
            label,
            issuer.distribution().guard());
    batch.begin();
    return batch;
  }

  @Override
  public SingleReceipt take(IssuerProfile issuer, RequestKey key, Judged document, String actor) {
    Judged named =
        new Judged(document.entry(), Optional.of(key), document.submission(), document.judgement());
    Arrival arrival = Arrival.of(named);
    Sorted sorted =
        writer.write(
            new ChunkWriter.Home(issuer.id(), Optional.empty()), List.of(arrival), (_, _) -> {});
    if (!sorted.conflicts().isEmpty()) {
      return new SingleReceipt.Conflict(new RequestId(sorted.conflicts().getFirst()));
    }
    if (!sorted.known().isEmpty()) {
      return new SingleReceipt.Known(new RequestId(sorted.known().getFirst()));
    }
    RequestId request = new RequestId(arrival.id());
    return arrival.isRejected()
        ? new SingleReceipt.Rejected(request, arrival.findings())
        : new SingleReceipt.Taken(request, arrival.findings());
  }

  /** Refuses what a dead node was reading: its senders have had no answer and send again. */
  public void refuseUnfinished(UUID deadNode) {
    EnvelopeReport unfinished = new EnvelopeReport(Optional.empty(), true, false, 0, List.of());
    for (BatchRows rows : BatchRows.unfinished(transactions.sql(), deadNode)) {
      room.refusal().refuse(rows, unfinished, "UPLOAD_CUT_OFF");
    }
  }
}
