package no.budstikke.pipeline.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.journey.Event;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.store.BlobRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of new requests: right ones as RECEIVED, wrong ones as REJECTED. */
final class ArrivalWriter {
  private static final int HASH = 32;

  private static final String REQUESTS =
      """
      INSERT INTO request (issuer_id, request_id, batch_id, request_key, kind, number, verdict,
             party_id, received_at, submission_hash, submission_pack, submission_offset,
             submission_length, state, state_at, decisions, last_event, last_hash, law_id)
      SELECT :issuer, request_id, :batch::uuid, request_key, kind, number, verdict, party_id, :at,
             hash, pack, "offset", length, state, :at, 0, last_event, last_hash, :law
        FROM unnest(:requests, :keys, :kinds, :numbers, :verdicts, :parties, :hashes, :packs,
                    :offsets, :lengths, :states, :lasts, :lastHashes)
          AS r (request_id, request_key, kind, number, verdict, party_id, hash, pack, "offset",
                length, state, last_event, last_hash)
      """;

  private static final String FINDINGS =
      """
      INSERT INTO request_finding (issuer_id, request_id, findings)
      SELECT :issuer, request_id, findings::jsonb
        FROM unnest(:requests, :findings) AS f (request_id, findings)
      """;

  private static final String EVENTS =
      """
      INSERT INTO event (issuer_id, request_id, sequence, subject_id, change, cause, actor, at, hash)
      SELECT :issuer, request_id, 1, request_id, :change, :cause, :actor, :at, hash
        FROM unnest(:requests, :hashes) AS e (request_id, hash)
      """;

  private static final String REJECTION = RequestState.RECEIVED + ">" + RequestState.REJECTED;
  private static final String FINDING = "FINDINGS";

  private final JdbcClient sql;
  private final IssuerId issuer;
  private final Optional<UUID> batch;
  private final int law;
  private final Instant at;

  ArrivalWriter(JdbcClient sql, IssuerId issuer, Optional<UUID> batch, int law, Instant at) {
    this.sql = sql;
    this.issuer = issuer;
    this.batch = batch;
    this.law = law;
    this.at = at;
  }

  /**
   * Writes them.
   *
   * @param places where each submission lies, by the arrival's id
   * @param parties who each is about, by the arrival's id
   */
  void write(Sorted sorted, Map<UUID, BlobRef> places, Map<UUID, UUID> parties) {
    List<Arrival> all = new ArrayList<>(sorted.fresh());
    all.addAll(sorted.rejected());
    if (all.isEmpty()) {
      return;
    }
    List<byte[]> rejections = sorted.rejected().stream().map(this::rejection).toList();
    List<byte[]> lasts = new ArrayList<>(sorted.fresh().stream().map(_ -> new byte[HASH]).toList());
    lasts.addAll(rejections);
    insert(all, places, parties, lasts);
    findings(all.stream().filter(one -> !one.findings().isEmpty()).toList());
    events(sorted.rejected(), rejections);
  }

  private byte[] rejection(Arrival arrival) {
    return new Event(arrival.id(), 1, arrival.id(), REJECTION, FINDING, Cause.PATH, at)
        .hash(new byte[HASH]);
  }

  private void insert(
      List<Arrival> all,
      Map<UUID, BlobRef> places,
      Map<UUID, UUID> parties,
      List<byte[]> lastHashes) {
    List<BlobRef> refs = all.stream().map(one -> place(places, one)).toList();
    statement(REQUESTS)
        .param("batch", batch.orElse(null))
        .param("law", law)
        .param("requests", Columns.uuids(all.stream().map(Arrival::id).toList()))
        .param("keys", texts(all.stream().map(Arrival::key).toList()))
        .param("kinds", texts(all.stream().map(Arrival::kind).toList()))
        .param("numbers", texts(all.stream().map(Arrival::number).toList()))
        .param("verdicts", Columns.texts(all.stream().map(one -> one.verdict().name()).toList()))
        .param("parties", Columns.uuids(all.stream().map(one -> parties.get(one.id())).toList()))
        .param("hashes", Columns.blobs(refs.stream().map(ref -> ref.hash().bytes()).toList()))
        .param("packs", Columns.uuids(refs.stream().map(BlobRef::pack).toList()))
        .param("offsets", Columns.longs(refs.stream().map(BlobRef::offset).toList()))
        .param("lengths", Columns.ints(refs.stream().map(BlobRef::length).toList()))
        .param("states", Columns.texts(all.stream().map(ArrivalWriter::state).toList()))
        .param("lasts", Columns.ints(all.stream().map(one -> one.isRejected() ? 1 : 0).toList()))
        .param("lastHashes", Columns.blobs(lastHashes))
        .update();
  }

  private void findings(List<Arrival> withFindings) {
    if (withFindings.isEmpty()) {
      return;
    }
    statement(FINDINGS)
        .param("requests", Columns.uuids(withFindings.stream().map(Arrival::id).toList()))
        .param(
            "findings",
            Columns.texts(
                withFindings.stream().map(one -> FindingFormat.write(one.findings())).toList()))
        .update();
  }

  private void events(List<Arrival> rejected, List<byte[]> hashes) {
    if (rejected.isEmpty()) {
      return;
    }
    statement(EVENTS)
        .param("requests", Columns.uuids(rejected.stream().map(Arrival::id).toList()))
        .param("hashes", Columns.blobs(hashes))
        .param("change", REJECTION)
        .param("cause", FINDING)
        .param("actor", Cause.PATH)
        .update();
  }

  private JdbcClient.StatementSpec statement(String text) {
    return sql.sql(text).param("issuer", issuer.value()).param("at", Columns.time(at));
  }

  /** What somebody wrote into a document may hold what a text column cannot. */
  private static Object texts(List<String> written) {
    return Columns.texts(written.stream().map(text -> text.replace('\0', '\ufffd')).toList());
  }

  private static BlobRef place(Map<UUID, BlobRef> places, Arrival arrival) {
    BlobRef ref = places.get(arrival.id());
    if (ref == null) {
      throw new IllegalStateException("A document was not stored before its row.");
    }
    return ref;
  }

  private static String state(Arrival arrival) {
    return (arrival.isRejected() ? RequestState.REJECTED : RequestState.RECEIVED).name();
  }
}
