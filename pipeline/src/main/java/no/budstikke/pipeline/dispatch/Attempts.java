package no.budstikke.pipeline.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.postgres.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of attempts: begun before the call (I-3), ended after it. */
final class Attempts {
  private static final String BEGIN =
      """
      INSERT INTO attempt (issuer_id, request_id, delivery_id, number, channel, node_id,
             transmission_id, started_at, errand)
      SELECT :issuer, request_id, delivery_id, number, :channel, :node, transmission_id, :at, :errand
        FROM unnest(:requests, :deliveries, :numbers, :transmissions)
          AS a (request_id, delivery_id, number, transmission_id)
      """;

  /** What surely did not arrive, or was refused, has no reference there. */
  private static final String END =
      """
      UPDATE attempt t
         SET ended_at = :at, result = a.result, code = a.code,
             their_reference = CASE WHEN a.result IN ('ACCEPTED', 'UNKNOWN')
                                    THEN COALESCE(a.reference, t.their_reference) END
        FROM unnest(:requests, :deliveries, :numbers, :results, :codes, :references)
          AS a (request_id, delivery_id, number, result, code, reference)
       WHERE t.issuer_id = :issuer AND t.request_id = a.request_id
         AND t.delivery_id = a.delivery_id AND t.number = a.number
      """;

  private static final String CUT_OFF =
      """
      SELECT 1 FROM attempt
       WHERE issuer_id = :issuer AND request_id = ANY (:requests) AND transmission_id = :file
         AND ended_at IS NULL LIMIT 1
      """;

  private static final String ABSENT =
      """
      UPDATE attempt SET ended_at = :at, result = 'NOT_REACHED', code = 'TRACED_ABSENT'
       WHERE issuer_id = :issuer AND request_id = ANY (:requests) AND transmission_id = :file
         AND (ended_at IS NULL OR result = 'UNKNOWN')
      """;

  private static final String REFER =
      """
      UPDATE attempt t
         SET their_reference = a.reference
        FROM unnest(:requests, :deliveries, :numbers, :references)
          AS a (request_id, delivery_id, number, reference)
       WHERE t.issuer_id = :issuer AND t.request_id = a.request_id
         AND t.delivery_id = a.delivery_id AND t.number = a.number
      """;

  private final UUID node;

  Attempts(UUID node) {
    this.node = node;
  }

  /** Their numbers are the lines' counts. */
  void begin(JdbcClient sql, IssuerId issuer, List<Line> lines, Instant at) {
    if (!lines.isEmpty()) {
      begun(sql, issuer, lines, at)
          .param("errand", Item.Errand.DELIVER.name())
          .param(
              "transmissions",
              Columns.uuids(lines.stream().map(line -> line.transmission().orElse(null)).toList()))
          .update();
    }
  }

  /** Attempts to ask back what was handed over. */
  void beginRecall(JdbcClient sql, IssuerId issuer, List<Line> lines, Instant at) {
    if (!lines.isEmpty()) {
      begun(sql, issuer, lines, at)
          .param("errand", Item.Errand.RECALL.name())
          .param(
              "transmissions",
              Columns.uuids(lines.stream().map(line -> line.recall().orElse(null)).toList()))
          .update();
    }
  }

  /** Whether an attempt with this file was cut off: what came of it is not known. */
  static boolean isCutOff(JdbcClient sql, IssuerId issuer, List<Line> lines, UUID file) {
    return ofFile(sql.sql(CUT_OFF), issuer, lines, file)
        .query((_, _) -> true)
        .optional()
        .isPresent();
  }

  /** The file is surely not there. */
  static void absent(JdbcClient sql, IssuerId issuer, Traced traced, Instant at) {
    ofFile(sql.sql(ABSENT), issuer, traced.lines(), traced.file())
        .param("at", Columns.time(at))
        .update();
  }

  /** A file that was looked for at the counterpart, with what is in it. */
  record Traced(UUID file, List<Line> lines) {
    Traced {
      lines = List.copyOf(lines);
    }
  }

  private static JdbcClient.StatementSpec ofFile(
      JdbcClient.StatementSpec statement, IssuerId issuer, List<Line> lines, UUID file) {
    return statement
        .param("issuer", issuer.value())
        .param("requests", Columns.uuids(lines.stream().map(Line::request).toList()))
        .param("file", file);
  }

  private JdbcClient.StatementSpec begun(
      JdbcClient sql, IssuerId issuer, List<Line> lines, Instant at) {
    return of(sql.sql(BEGIN), issuer, lines)
        .param("channel", lines.getFirst().channel().value())
        .param("node", node)
        .param("at", Columns.time(at));
  }

  void end(
      JdbcClient sql,
      IssuerId issuer,
      List<Line> lines,
      Map<UUID, DeliveryResult> results,
      Instant at) {
    List<@Nullable String> words = new ArrayList<>();
    List<@Nullable String> codes = new ArrayList<>();
    List<@Nullable String> references = new ArrayList<>();
    for (Line line : lines) {
      DeliveryResult result = Results.of(results, line.id());
      words.add(Results.word(result));
      codes.add(Results.code(result).orElse(null));
      references.add(reference(result).orElse(null));
    }
    of(sql.sql(END), issuer, lines)
        .param("at", Columns.time(at))
        .param("results", Columns.texts(words))
        .param("codes", Columns.texts(codes))
        .param("references", Columns.texts(references))
        .update();
  }

  /** Notes by which references the counterpart will know attempts that are about to be made. */
  static void refer(
      JdbcClient sql, IssuerId issuer, List<Line> lines, Map<DeliveryId, String> references) {
    List<Line> known =
        lines.stream().filter(line -> references.containsKey(new DeliveryId(line.id()))).toList();
    if (!known.isEmpty()) {
      of(sql.sql(REFER), issuer, known)
          .param(
              "references",
              Columns.texts(
                  known.stream()
                      .map(line -> references.getOrDefault(new DeliveryId(line.id()), ""))
                      .toList()))
          .update();
    }
  }

  private static JdbcClient.StatementSpec of(
      JdbcClient.StatementSpec statement, IssuerId issuer, List<Line> lines) {
    return statement
        .param("issuer", issuer.value())
        .param("requests", Columns.uuids(lines.stream().map(Line::request).toList()))
        .param("deliveries", Columns.uuids(lines.stream().map(Line::id).toList()))
        .param("numbers", Columns.ints(lines.stream().map(Line::attempts).toList()));
  }

  private static Optional<String> reference(DeliveryResult result) {
    return result instanceof DeliveryResult.Accepted accepted
        ? accepted.theirReference()
        : Optional.empty();
  }
}
