package no.budstikke.pipeline.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.receive.BatchId;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Judged;
import no.budstikke.pipeline.postgres.Transactions;

/** A batch whose documents are taken in chunk by chunk while they are read. */
final class BatchBeingRead implements OpenBatch {
  private static final int MOST_DOCUMENTS = 500;
  private static final int MOST_BYTES = 4 << 20;
  private static final EnvelopeReport CUT_OFF =
      new EnvelopeReport(Optional.empty(), true, false, 0, List.of());

  private final Room room;
  private final BatchRows rows;
  private final Reception.Label label;
  private List<Arrival> chunk = new ArrayList<>();
  private long bytes;
  private int rejected;
  private boolean ended;

  /** What every batch of a node shares. */
  record Room(
      Transactions transactions, ChunkWriter writer, Refusal refusal, InstantSource clock) {}

  BatchBeingRead(Room room, BatchRows rows, Reception.Label label) {
    this.room = room;
    this.rows = rows;
    this.label = label;
  }

  void begin() {
    room.transactions().run(sql -> rows.begin(sql, label, room.clock().instant()));
  }

  @Override
  public BatchId id() {
    return new BatchId(rows.batch());
  }

  @Override
  public void next(Judged document) {
    chunk.add(Arrival.of(document));
    bytes += document.submission().document().size();
    bytes +=
        document.submission().companions().stream().mapToLong(one -> one.content().size()).sum();
    if (chunk.size() >= MOST_DOCUMENTS || bytes >= MOST_BYTES) {
      flush();
    }
  }

  @Override
  public BatchReceipt end(EnvelopeReport report) {
    flush();
    ended = true;
    if (report.refused() || (report.atomic() && rejected > 0)) {
      BatchReceipt.Counts counts =
          room.refusal().refuse(rows, report, report.refused() ? "ENVELOPE" : "ATOMIC_BATCH");
      return new BatchReceipt(id(), BatchState.REFUSED, counts, report.findings());
    }
    BatchState state = label.hold() ? BatchState.HELD : BatchState.RECEIVED;
    BatchReceipt.Counts counts =
        room.transactions()
            .ask(
                sql -> {
                  BatchReceipt.Counts all = rows.end(sql, state, report, room.clock().instant());
                  rows.letGo(sql, state, room.clock().instant());
                  return all;
                });
    return new BatchReceipt(id(), state, counts, report.findings());
  }

  @Override
  public void close() {
    if (!ended) {
      ended = true;
      room.refusal().refuse(rows, CUT_OFF, "UPLOAD_CUT_OFF");
    }
  }

  private void flush() {
    if (chunk.isEmpty()) {
      return;
    }
    Sorted sorted =
        room.writer()
            .write(
                new ChunkWriter.Home(rows.issuer(), Optional.of(rows.batch())), chunk, rows::count);
    rejected += sorted.rejected().size();
    chunk = new ArrayList<>();
    bytes = 0;
  }
}
