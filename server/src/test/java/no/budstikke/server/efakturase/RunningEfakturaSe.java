package no.budstikke.server.efakturase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import no.budstikke.channels.efakturase.file.StatusFile.State;
import no.budstikke.channels.efakturase.file.StatusFile.Status;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.registration.RegistrationEvent;
import no.budstikke.core.registration.RegistrationFile;
import no.budstikke.core.request.OcrReference;
import no.budstikke.server.fixture.Answer;
import no.budstikke.server.fixture.Caller;
import no.budstikke.server.fixture.RunningServer;
import no.budstikke.server.kivra.SwedishDocuments;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running server with a distributor, and an issuer of Swedish e-invoices. */
abstract class RunningEfakturaSe {
  static final String OWN = "v1/issuers/bjorkvik/";
  static final String FUI = "00" + SwedishDocuments.issuer().digits() + ".00002222222.FSPA.SE";
  static final String HANDLED = "efaktura-se DELIVERED";

  final RunningServer server = RunningServer.startWithDistributor();
  final JdbcClient sql = JdbcClient.create(server.database());
  final InstantSource clock = InstantSource.system();
  Caller issuer = server.nobody("");
  int files;

  @BeforeAll
  void enrol() {
    Answer enrolled =
        server.operator().post("v1/issuers", "application/yaml", configuration().getBytes(UTF_8));
    assertThat(enrolled.status()).as(enrolled.body()).isLessThan(300);
    issuer =
        server.nobody(
            server.operator().post("v1/issuers/bjorkvik/keys", "{\"name\":\"tests\"}").word("key"));
    until(
        "heard",
        () -> count("SELECT count(*) FROM registration_cursor WHERE heard_at > '-infinity'") == 1);
  }

  @AfterAll
  void close() throws IOException {
    server.close();
  }

  void travel(Instant to) {
    Answer done = server.operator().post("v1/operations/clock:travel", "{\"to\":\"" + to + "\"}");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
  }

  String request(String number) {
    return sql.sql("SELECT state FROM request WHERE number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  Answer register(String body) {
    return issuer.call(
        "PUT", OWN + "consumers/C-11/registrations", "application/json", body.getBytes(UTF_8));
  }

  static String configuration() {
    return SwedishDocuments.configuration("bjorkvik")
        .replace("[[SE-KI], [SE-EM], [SE-PR]]", "[[SE-EF], [SE-EM]]")
        .replaceAll("  kivra: .*\n", "")
        .replace("    reference: {ocr: 2}", "    reference: {ocr: 2}")
        .replace(
            "currencies:",
            "  - {account: \"2973675\", type: bankgiro, reference: {ocr: 2}}\ncurrencies:")
        .replace(
            "channels:\n",
            "channels:\n  efaktura-se: {fui: \"%s\", accounts: \"BG %s\", copies: link}\n"
                .formatted(FUI, SwedishDocuments.account().digits()));
  }

  void signUp(String customer, String bank, int person, String fmi, String mode) {
    server.theDistributor().change(rows -> with(rows, row(customer, bank, person, fmi, mode)));
  }

  void leave(String customer) {
    server
        .theDistributor()
        .change(
            rows -> rows.stream().filter(row -> !row.contains("| " + customer + " |")).toList());
  }

  void change(String customer, String from, String to, String fmi) {
    server
        .theDistributor()
        .change(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            row.contains("| " + customer + " |")
                                ? row.replace("| " + from + " |", "| " + to + " |")
                                    .replaceAll("FMI-[^ ]*", fmi)
                                : row)
                    .toList());
  }

  static String row(String customer, String bank, int person, String fmi, String mode) {
    return String.join(
        " | ", "consumer", FUI, customer, bank, SwedishDocuments.ssn(person), fmi, mode);
  }

  static List<String> with(List<String> rows, String row) {
    List<String> all = new ArrayList<>(rows);
    all.add(row);
    return all;
  }

  RegistrationFile tell(RegistrationEvent... events) {
    files++;
    List<RegistrationEvent> named = new ArrayList<>();
    for (RegistrationEvent event : events) {
      named.add(
          new RegistrationEvent(
              "T" + files + "-" + named.size(),
              event.kind(),
              event.mode(),
              event.at(),
              event.recipient(),
              event.fields(),
              event.payment()));
    }
    RegistrationFile file = new RegistrationFile(FUI, "T" + files, clock.instant(), named);
    server.theDistributor().tell(file);
    return file;
  }

  static RegistrationEvent event(
      RegistrationEvent.Kind kind,
      String customer,
      int person,
      String bank,
      String fmi,
      Instant at) {
    return new RegistrationEvent(
        "?",
        kind,
        RegistrationEvent.Mode.NOTICE,
        at,
        new Recipient(
            Recipient.IdType.PERSNR,
            SwedishDocuments.ssn(person),
            bank,
            Optional.of(fmi),
            Map.of()),
        Map.of("customer_no", customer),
        Optional.empty());
  }

  static RegistrationEvent paid(
      RegistrationEvent event, String reference, RegistrationEvent.Mode mode) {
    return new RegistrationEvent(
        event.id(),
        event.kind(),
        mode,
        event.at(),
        event.recipient(),
        Map.of(),
        Optional.of(
            new RegistrationEvent.Paid(
                SwedishDocuments.account().digits(),
                reference,
                125_000,
                java.time.LocalDate.of(2026, 10, 1))));
  }

  void say(String number, State state) {
    boolean no = state == State.REJECTED;
    server
        .theDistributor()
        .tell(
            FUI,
            List.of(
                new Status(
                    batch(number),
                    Optional.of(number),
                    state,
                    clock.instant(),
                    Optional.empty(),
                    no
                        ? Optional.of(
                            new no.budstikke.channels.efakturase.file.StatusFile.Reason("410", ""))
                        : Optional.empty())));
  }

  String batch(String number) {
    return sql.sql(
            """
            SELECT split_part(a.their_reference, '/', 2)
              FROM attempt a JOIN request r USING (issuer_id, request_id)
             WHERE r.number = ? AND a.channel = 'efaktura-se'
            """)
        .param(number)
        .query(String.class)
        .single();
  }

  static String document(String number, String customer, int person) {
    return SwedishDocuments.invoice(number, person)
        .replace("K-4711", customer)
        .replace(OcrReference.withCheckDigit("77155419").orElseThrow().digits(), reference(number));
  }

  static String otherAccount(String document) {
    return document.replace(SwedishDocuments.account().digits() + "</cbc:ID>", "2973675</cbc:ID>");
  }

  static String reference(String number) {
    return OcrReference.withCheckDigit("7715" + number.substring(2)).orElseThrow().digits();
  }

  void send(String number, String customer, int person) {
    Answer taken = issuer.put(OWN + "requests/" + number, document(number, customer, person));
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
  }

  void delivered(String number, String customer, int person, String state) {
    send(number, customer, person);
    until(number + " " + state, () -> states(number).contains(state));
    assertThat(states(number)).containsExactly(state);
  }

  List<String> states(String number) {
    return sql.sql(
            """
            SELECT d.channel || ' ' || d.state
              FROM delivery d JOIN request r USING (issuer_id, request_id) WHERE r.number = ?
            """)
        .param(number)
        .query((row, _) -> row.getString(1))
        .list();
  }

  List<String> outcomes(String number) {
    return sql.sql(
            """
            SELECT p.outcome FROM reply p JOIN request r USING (issuer_id, request_id)
             WHERE r.number = ? AND p.channel = 'efaktura-se'
            """)
        .param(number)
        .query((row, _) -> row.getString(1))
        .list();
  }

  String state(String customer) {
    return newest("state", customer);
  }

  String bank(String customer) {
    return newest("bank", customer);
  }

  String newest(String column, String customer) {
    return sql.sql(
            "SELECT "
                + column
                + " FROM registration WHERE customer_number = ? AND state <> 'REPLACED' ORDER BY"
                + " state IN ('REQUESTED', 'ACTIVE', 'SUSPENDED') DESC, said_at DESC LIMIT 1")
        .param(customer)
        .query(String.class)
        .optional()
        .orElse("");
  }

  List<String> effects(String customer) {
    return sql.sql("SELECT effect FROM registration_event WHERE customer_number = ?")
        .param(customer)
        .query((row, _) -> row.getString(1))
        .list();
  }

  List<String> alarms() {
    return sql.sql("SELECT kind FROM alarm").query((row, _) -> row.getString(1)).list();
  }

  long mails(String number) {
    return sql
        .sql(
            """
            SELECT d.delivery_id::text FROM delivery d JOIN request r USING (issuer_id, request_id)
             WHERE r.number = ? AND d.channel = 'email'
            """)
        .param(number)
        .query((row, _) -> row.getString(1))
        .list()
        .stream()
        .mapToLong(
            delivery ->
                server.mails().stream().filter(one -> one.deliveryKey().equals(delivery)).count())
        .sum();
  }

  long count(String query) {
    return sql.sql(query).query(Long.class).single();
  }

  static void until(String what, BooleanSupplier seen) {
    Awaitility.await(what)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(100))
        .until(seen::getAsBoolean);
  }
}
