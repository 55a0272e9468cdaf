package no.budstikke.pipeline.path;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.mandate.MandateChange;
import no.budstikke.core.mandate.MandateNews;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Judged;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.intake.OpenBatch;
import no.budstikke.pipeline.intake.Reception;
import no.budstikke.pipeline.lookup.Manner;
import no.budstikke.pipeline.node.NodeSettings;
import no.budstikke.pipeline.node.Parts;
import no.budstikke.pipeline.node.Pipeline;
import no.budstikke.pipeline.operate.Operations;
import no.budstikke.pipeline.postgres.ScratchDatabase;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.route.Law;
import no.budstikke.pipeline.secrets.KeyFile;
import no.budstikke.pipeline.secrets.KeyRing;
import no.budstikke.pipeline.secrets.Sealer;
import no.budstikke.pipeline.store.DirectoryStore;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A path with direct debit, in a month whose calendar is known: it begins on a Monday morning. */
final class DebitPath implements AutoCloseable {
  static final IssuerId ISSUER = new IssuerId("nordkraft");
  static final Operations.By OPERATOR = new Operations.By("ola", "asked them");

  /** Monday 2027-02-01, nine o'clock. */
  static final Instant MONDAY = oslo(LocalDate.of(2027, 2, 1), 9, 0);

  private static final Duration LONG = Duration.ofSeconds(60);

  private final ScratchDatabase database = ScratchDatabase.migrated();
  private final Carrier claims = Carrier.ofClaims();
  private final Carrier email = Carrier.ofItems(Channels.EMAIL);
  private final Carrier print = Carrier.ofFiles(Channels.PRINT);
  private final Carrier bank = Carrier.ofBank();
  private final TravellingClock clock;
  private final Pipeline pipeline;

  DebitPath() throws IOException, SQLException {
    this(Map.of());
  }

  /** With eFaktura, too. */
  static DebitPath withBank() throws IOException, SQLException {
    return new DebitPath(Map.of(Channels.EFAKTURA, new Agreement(Channels.EFAKTURA, Map.of())));
  }

  private DebitPath(Map<ChannelId, Agreement> more) throws IOException, SQLException {
    long start = System.nanoTime();
    clock =
        new TravellingClock(
            database.dataSource(),
            () -> MONDAY.plusNanos((System.nanoTime() - start) / 1000 * 1000));
    java.nio.file.Path folder = Files.createTempDirectory("debit-");
    KeyRing keys = new KeyFile(folder.resolve("keys")).readOrCreate();
    Parts parts =
        new Parts(
            database.dataSource(),
            new DirectoryStore(folder.resolve("store"), new Sealer(keys)),
            keys,
            clock,
            DebitIssuer.issuers(more),
            new Law(DebitIssuer.editions(), snapshot -> snapshot.facts().number()),
            new Papers(),
            Map.of(
                Channels.AVTALEGIRO,
                claims,
                Channels.EMAIL,
                email,
                Channels.PRINT,
                print,
                Channels.EFAKTURA,
                bank),
            Map.of(),
            Manner.USUAL);
    pipeline =
        Pipeline.start(parts, NodeSettings.usual("test").withRepliesEvery(Duration.ofMillis(50)));
  }

  static Instant oslo(LocalDate day, int hour, int minute) {
    return ZonedDateTime.of(day, LocalTime.of(hour, minute), Market.NO.zone()).toInstant();
  }

  /** A KID of this customer: six digits, five for the invoice, a check digit. */
  static Kid kid(int customer, int invoice) {
    return Kid.withCheckDigit("%06d%05d".formatted(customer, invoice), Kid.Algorithm.MOD10)
        .orElseThrow();
  }

  /** News about the account, told at this moment. */
  static MandateNews news(String id, Instant at, MandateChange... changes) {
    boolean whole = changes.length > 0 && changes[0].event() == MandateChange.Event.LISTED;
    return new MandateNews(id, Papers.ACCOUNT, whole, List.of(changes), at);
  }

  static MandateChange signed(int customer, boolean notice) {
    return change(customer, MandateChange.Event.SIGNED, notice);
  }

  static MandateChange ended(int customer) {
    return change(customer, MandateChange.Event.ENDED, true);
  }

  static MandateChange listed(int customer) {
    return change(customer, MandateChange.Event.LISTED, true);
  }

  private static MandateChange change(int customer, MandateChange.Event event, boolean notice) {
    return new MandateChange(Papers.ACCOUNT, kid(customer, 0).value(), event, notice);
  }

  /** From now on this customer has a mandate. */
  void signs(int customer, boolean notice) {
    claims.tells(news("signed " + customer, MONDAY.minusSeconds(60), signed(customer, notice)));
    until(
        "the mandate of " + customer,
        () -> mirror().contains("%06d %s".formatted(customer, notice ? "J" : "N")));
  }

  /** The mirror, as {@code customer flag}; ended ones with a dash. */
  List<String> mirror() {
    return sql()
        .sql(
            """
            SELECT fixed_part || CASE WHEN NOT active THEN ' -' WHEN notice THEN ' J' ELSE ' N' END
              FROM mandate ORDER BY fixed_part
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  Carrier claims() {
    return claims;
  }

  Carrier email() {
    return email;
  }

  Carrier bank() {
    return bank;
  }

  Carrier print() {
    return print;
  }

  Operations operations() {
    return pipeline.operations();
  }

  Transactions transactions() {
    return new Transactions(database.dataSource());
  }

  DataSource database() {
    return database.dataSource();
  }

  TravellingClock clock() {
    return clock;
  }

  JdbcClient sql() {
    return JdbcClient.create(database.dataSource());
  }

  void send(Judged... documents) {
    try (OpenBatch batch =
        pipeline
            .reception()
            .begin(DebitIssuer.profile(), new Reception.Label("test", "key", false))) {
      for (Judged document : documents) {
        batch.next(document);
      }
      batch.end(new EnvelopeReport(Optional.empty(), false, false, 0, List.of()));
    }
  }

  void travelTo(LocalDate day, int hour, int minute) {
    clock.travelTo(oslo(day, hour, minute));
    pipeline.wake();
  }

  void until(String what, BooleanSupplier seen) {
    Awaitility.await(what)
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(20))
        .until(seen::getAsBoolean);
  }

  /** Waits until the deliveries of a request are these. */
  void until(String number, List<String> deliveries) {
    List<List<String>> seen = new ArrayList<>();
    try {
      until(
          number + " is " + deliveries,
          () -> {
            seen.clear();
            seen.add(deliveries(number));
            return seen.getFirst().equals(deliveries);
          });
    } catch (org.awaitility.core.ConditionTimeoutException e) {
      throw new AssertionError(number + " is " + seen, e);
    }
  }

  String state(String number) {
    return sql()
        .sql("SELECT state FROM request WHERE number = ?")
        .param(number)
        .query((row, _) -> row.getString(1))
        .optional()
        .orElse("none");
  }

  UUID request(String number) {
    return sql()
        .sql("SELECT request_id FROM request WHERE number = ?")
        .param(number)
        .query((row, _) -> row.getObject(1, UUID.class))
        .optional()
        .orElse(new UUID(0, 0));
  }

  /** The deliveries of a request, as {@code channel state}, in the order of its plans. */
  List<String> deliveries(String number) {
    return sql()
        .sql(
            """
            SELECT channel || ' ' || state FROM delivery WHERE request_id = ?
             ORDER BY decision, leg
            """)
        .param(request(number))
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** The newest claim for a request. */
  UUID claim(String number) {
    return sql()
        .sql(
            """
            SELECT delivery_id FROM delivery WHERE request_id = ? AND channel = 'avtalegiro'
             ORDER BY decision DESC LIMIT 1
            """)
        .param(request(number))
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  long count(String question) {
    return sql().sql(question).query((row, _) -> row.getLong(1)).single();
  }

  boolean hasAlarm(String kind) {
    return sql()
            .sql("SELECT count(*) FROM alarm WHERE kind = ?")
            .param(kind)
            .query((row, _) -> row.getLong(1))
            .single()
        > 0;
  }

  @Override
  public void close() {
    pipeline.close();
    database.close();
  }
}
