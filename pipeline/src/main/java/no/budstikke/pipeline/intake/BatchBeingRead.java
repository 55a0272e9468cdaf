package no.budstikke.pipeline.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.BatchGuard;
import no.budstikke.core.choose.BatchGuard.Objection;
import no.budstikke.core.receive.BatchId;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Judged;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.guard.Runs;
import no.budstikke.pipeline.postgres.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch whose documents are taken in chunk by chunk while they are read. */
final class BatchBeingRead implements OpenBatch {
  private static final int MOST_DOCUMENTS = 500;
  private static final int MOST_BYTES = 4 << 20;
  private static final EnvelopeReport CUT_OFF =
      new EnvelopeReport(Optional.empty(), true, false, 0, List.of());

  private final Room room;
  private final BatchRows rows;
  private final Reception.Label label;
  private final Optional<BatchGuard> guard;
  private final Tally tally = new Tally();
  private List<Arrival> chunk = new ArrayList<>();
  private long bytes;
  private int rejected;
  private boolean ended;

  /** What every batch of a node shares. */
  record Room(
      Transactions transactions, ChunkWriter writer, Refusal refusal, InstantSource clock) {}

  BatchBeingRead(Room room, BatchRows rows, Reception.Label label, Optional<BatchGuard> guard) {
    this.room = room;
    this.rows = rows;
    this.label = label;
    this.guard = guard;
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
    return room.transactions().ask(sql -> end(sql, report));
  }

  private BatchReceipt end(JdbcClient sql, EnvelopeReport report) {
    List<Objection> objections = objections(sql);
    boolean held = label.hold() || !objections.isEmpty();
    BatchState state = held ? BatchState.HELD : BatchState.RECEIVED;
    BatchReceipt.Counts counts = rows.end(sql, state, report, room.clock().instant());
    rows.letGo(sql, state, room.clock().instant());
    return new BatchReceipt(id(), state, counts, report.findings());
  }

  private List<Objection> objections(JdbcClient sql) {
    List<Objection> objections =
        guard
            .map(
                one ->
                    new Runs(sql, rows.issuer())
                        .note(
                            rows.batch(),
                            tally.kind(),
                            tally.figures(),
                            one,
                            room.clock().instant()))
            .orElse(List.of());
    if (!objections.isEmpty()) {
      new Alarms(sql, room.clock())
          .raise(
              "BATCH_HELD",
              rows.issuer() + " " + rows.batch(),
              "The batch is not like the last ones and waits for its release: " + objections);
    }
    return objections;
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
    if (guard.isPresent()) {
      tally.add(sorted);
    }
    chunk = new ArrayList<>();
    bytes = 0;
  }
}
