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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Register, deliver, accepted, and what can go wrong on the way (Swedish e-faktura, section 14).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EfakturaSeJourneyTest {
  private static final String OWN = "v1/issuers/bjorkvik/";
  private static final String FUI =
      "00" + SwedishDocuments.issuer().digits() + ".00002222222.FSPA.SE";
  private static final String HANDLED = "efaktura-se DELIVERED";

  private final RunningServer server = RunningServer.startWithDistributor();
  private final JdbcClient sql = JdbcClient.create(server.database());
  private final InstantSource clock = InstantSource.system();
  private Caller issuer = server.nobody("");
  private int files;

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

  @Test
  void anAcknowledgedRegistrationIsAnsweredAndItsInvoiceReachesTheBank() {
    signUp("C-1", "SHB", 1, "FMI-1", "ACKNOWLEDGED");
    until("active", () -> state("C-1").equals("ACTIVE"));

    delivered("E-1", "C-1", 1, HANDLED);

    assertThat(server.theDistributor().answers())
        .anySatisfy(
            answers ->
                assertThat(answers.answers())
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.refusal()).isEmpty()));
    assertThat(outcomes("E-1")).containsExactlyInAnyOrder("FileValid", "Accepted", "Delivered");
    assertThat(issuer.get(OWN + "consumers/C-1/registrations").body())
        .contains("\"state\":\"ACTIVE\"", "\"effect\":\"REQUESTED\"")
        .doesNotContain(SwedishDocuments.ssn(1));
  }

  @Test
  void onABankChangeTheLatestWinsAndTheOldBanksEndCancelsNothing() {
    Instant at = clock.instant();
    signUp("C-2", "NB", 2, "FMI-2A", "NOTICE");
    until("active", () -> state("C-2").equals("ACTIVE"));
    change("C-2", "NB", "SHB", "FMI-2B");
    until("moved", () -> bank("C-2").equals("SHB"));
    // The old bank tells again, and late, that it is over.
    tell(event(RegistrationEvent.Kind.DEREGISTER, "C-2", 2, "NB", "FMI-2A", at.plusSeconds(9)));
    until("told", () -> effects("C-2").contains("OTHER_BANK"));

    delivered("E-2", "C-2", 2, HANDLED);

    assertThat(state("C-2")).isEqualTo("ACTIVE");
    assertThat(server.theDistributor().received())
        .filteredOn(one -> one.deliveryKey().equals(FUI + "/E-2"))
        .hasSize(1);
  }

  @Test
  void theLaterRegistrationWinsEvenWhenTheFilesComeInTheWrongOrder() {
    Instant at = clock.instant();
    tell(event(RegistrationEvent.Kind.REGISTER, "C-3", 3, "SHB", "FMI-3B", at));
    until("later", () -> bank("C-3").equals("SHB"));
    tell(event(RegistrationEvent.Kind.REGISTER, "C-3", 3, "NB", "FMI-3A", at.minusSeconds(60)));
    until("earlier", () -> effects("C-3").contains("OLDER"));

    assertThat(bank("C-3")).isEqualTo("SHB");
    assertThat(state("C-3")).isEqualTo("ACTIVE");
  }

  @Test
  void whoLeftBetweenLookUpAndHandOverGetsTheNextPlanOnce() {
    signUp("C-4", "SHB", 4, "FMI-4", "NOTICE");
    until("active", () -> state("C-4").equals("ACTIVE"));
    send("E-4", "C-4", 4);
    until("ready", () -> states("E-4").contains("efaktura-se READY"));
    leave("C-4");
    until("gone", () -> state("C-4").equals("CANCELLED"));

    until("mailed", () -> states("E-4").stream().anyMatch(line -> line.startsWith("email ")));
    assertThat(states("E-4")).contains("efaktura-se REJECTED").hasSize(2);
    assertThat(server.theDistributor().received())
        .noneMatch(one -> one.deliveryKey().equals(FUI + "/E-4"));
    until("one mail", () -> mails("E-4") == 1);
  }

  @Test
  void aBankThatDoesNotKnowTheRecipientSuspendsTheRegistrationAndTheNextPlanHasTheSameReference() {
    signUp("C-5", "SHB", 5, "FMI-5", "NOTICE");
    until("active", () -> state("C-5").equals("ACTIVE"));
    server.theDistributor().documents().write("*/E-5 | reject 410");

    send("E-5", "C-5", 5);
    until("mailed", () -> states("E-5").stream().anyMatch(line -> line.startsWith("email ")));

    assertThat(states("E-5")).contains("efaktura-se REJECTED").hasSize(2);
    assertThat(state("C-5")).isEqualTo("SUSPENDED");
    until("one mail", () -> mails("E-5") == 1);
  }

  @Test
  void anAccountThatIsNotOnTheAgreementNeverReachesTheDistributor() {
    signUp("C-6", "SHB", 6, "FMI-6", "NOTICE");
    until("active", () -> state("C-6").equals("ACTIVE"));

    Answer taken = issuer.put(OWN + "requests/E-6", otherAccount(document("E-6", "C-6", 6)));
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    until("mailed", () -> states("E-6").stream().anyMatch(line -> line.startsWith("email ")));

    assertThat(states("E-6")).noneMatch(line -> line.startsWith("efaktura-se"));
  }

  @Test
  void aFileThatWasToldTwiceIsFollowedOnceAndALateWordChangesNothing() {
    RegistrationFile file =
        tell(event(RegistrationEvent.Kind.REGISTER, "C-7", 7, "SHB", "FMI-7", clock.instant()));
    until("active", () -> state("C-7").equals("ACTIVE"));
    server.theDistributor().change(rows -> with(rows, row("C-7", "SHB", 7, "FMI-7", "NOTICE")));
    server.theDistributor().tell(file);

    delivered("E-7", "C-7", 7, HANDLED);
    say("E-7", State.RECEIVED);
    say("E-7", State.DELIVERED);
    tell(event(RegistrationEvent.Kind.REGISTER, "C-7b", 7, "SHB", "FMI-7", clock.instant()));
    until("told after it", () -> state("C-7b").equals("ACTIVE"));

    assertThat(effects("C-7")).containsExactlyInAnyOrder("ACTIVE", "REFRESHED");
    assertThat(outcomes("E-7")).containsExactlyInAnyOrder("FileValid", "Accepted", "Delivered");
    assertThat(states("E-7")).containsExactly(HANDLED);
  }

  @Test
  void aRejectionAfterTheBankHadItAlarmsAndSendsNoSecondCopy() {
    signUp("C-8", "SHB", 8, "FMI-8", "NOTICE");
    until("active", () -> state("C-8").equals("ACTIVE"));
    delivered("E-8", "C-8", 8, HANDLED);

    say("E-8", State.REJECTED);

    until("alarm", () -> alarms().contains("REJECTED_AFTER_DELIVERY"));
    assertThat(states("E-8")).containsExactly(HANDLED);
  }

  @Test
  void whoHasSaidYesToAllGetsItWithoutARegistration() {
    server
        .theDistributor()
        .change(rows -> with(rows, "all | NB | " + SwedishDocuments.ssn(9) + " | FMI-9"));

    delivered("E-9", "C-9", 9, HANDLED);

    assertThat(count("SELECT count(*) FROM registration WHERE customer_number = 'C-9'")).isZero();
  }

  @Test
  void aRegistrationOutOfAPaymentFindsItsCustomerByTheReference() {
    send("E-10", "C-10", 10);
    until("mailed", () -> states("E-10").stream().anyMatch(line -> line.startsWith("email ")));

    RegistrationEvent plain =
        event(
            RegistrationEvent.Kind.REGISTER_FROM_PAYMENT,
            "?",
            10,
            "SHB",
            "FMI-10",
            clock.instant());
    RegistrationFile told =
        tell(
            paid(plain, reference("E-10"), RegistrationEvent.Mode.ACKNOWLEDGED),
            paid(plain, "1230", RegistrationEvent.Mode.ACKNOWLEDGED));

    until("active", () -> state("C-10").equals("ACTIVE"));
    until(
        "answered",
        () ->
            server.theDistributor().answers().stream()
                .anyMatch(answers -> answers.answersTo().equals(told.id())));
    assertThat(
            server.theDistributor().answers().stream()
                .filter(answers -> answers.answersTo().equals(told.id()))
                .flatMap(answers -> answers.answers().stream())
                .map(answer -> answer.refusal().map(Enum::name).orElse("ACCEPT")))
        .containsExactly("ACCEPT", "UNKNOWN_CUSTOMER");
  }

  @Test
  void anIssuerRegistersAConsumerOnlyWithItsConsent() {
    String body =
        "{\"bank\":\"SHB\",\"id\":\"%s\",\"fmi\":\"FMI-11\"".formatted(SwedishDocuments.ssn(11));

    assertThat(register(body + "}").status()).isEqualTo(400);
    Answer made =
        register(
            body
                + ",\"consent\":{\"by\":\"C-11\",\"at\":\"2026-10-01T10:00:00Z\",\"how\":\"web\"}}");

    assertThat(made.status()).as(made.body()).isEqualTo(200);
    assertThat(made.body()).contains("\"source\":\"ISSUER\"", "\"state\":\"ACTIVE\"");
    assertThat(issuer.get(OWN + "registrations?state=ACTIVE&limit=1000").body())
        .contains("\"customer\":\"C-11\"");
  }

  @Test
  void aFileWhoseReceiptWasLostIsThereOnceAndIsNotLaidAgain() {
    signUp("C-14", "SHB", 14, "FMI-14", "NOTICE");
    until("active", () -> state("C-14").equals("ACTIVE"));
    server.theDistributor().script().write("EFINV* | drop-after | first 1");

    delivered("E-14", "C-14", 14, HANDLED);

    assertThat(server.theDistributor().received())
        .filteredOn(one -> one.deliveryKey().equals(FUI + "/E-14"))
        .hasSize(1);
    assertThat(
            count(
                "SELECT count(*) FROM attempt a JOIN request r USING (issuer_id, request_id)"
                    + " WHERE r.number = 'E-14' AND a.result = 'UNKNOWN'"))
        .isEqualTo(1);
  }

  @Test
  void whatTheDistributorFindsWrongWaitsForAPerson() {
    signUp("C-15", "SHB", 15, "FMI-15", "NOTICE");
    until("active", () -> state("C-15").equals("ACTIVE"));
    server.theDistributor().documents().write("*/E-15 | reject FORMAT");

    send("E-15", "C-15", 15);

    until("attention", () -> request("E-15").equals("NEEDS_ATTENTION"));
    assertThat(states("E-15")).containsExactly("efaktura-se REJECTED");
  }

  /** Last, because time goes on. */
  @Test
  @Order(Integer.MAX_VALUE)
  void silenceShowsAsStuckAndAnUnexplainedRejectionTakesTheNextPlanAfterABankDay() {
    signUp("C-12", "SHB", 12, "FMI-12", "NOTICE");
    signUp("C-13", "SHB", 13, "FMI-13", "NOTICE");
    until("active", () -> state("C-12").equals("ACTIVE") && state("C-13").equals("ACTIVE"));
    server.theDistributor().documents().write("*/E-12 | silent-after", "*/E-13 | reject 705");
    send("E-12", "C-12", 12);
    send("E-13", "C-13", 13);
    until("doubt", () -> request("E-13").equals("NEEDS_ATTENTION"));
    until("sent", () -> states("E-12").contains("efaktura-se HANDED_OVER"));
    assertThat(states("E-13")).containsExactly("efaktura-se ACCEPTED");

    travel(clock.instant().plus(Duration.ofDays(6)));

    until("shown", () -> alarms().contains("STATUS_MISSING"));
    assertThat(issuer.get(OWN + "stuck").body()).contains("\"number\":\"E-12\"");
    assertThat(states("E-12")).containsExactly("efaktura-se HANDED_OVER");
    until("mailed", () -> states("E-13").stream().anyMatch(line -> line.startsWith("email ")));
    assertThat(states("E-13")).contains("efaktura-se REJECTED").hasSize(2);

    say("E-12", State.DELIVERED);
    until("delivered", () -> states("E-12").contains(HANDLED));
    assertThat(issuer.get(OWN + "stuck").body()).doesNotContain("E-12");
  }

  private void travel(Instant to) {
    Answer done = server.operator().post("v1/operations/clock:travel", "{\"to\":\"" + to + "\"}");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
  }

  private String request(String number) {
    return sql.sql("SELECT state FROM request WHERE number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  private Answer register(String body) {
    return issuer.call(
        "PUT", OWN + "consumers/C-11/registrations", "application/json", body.getBytes(UTF_8));
  }

  private static String configuration() {
    return SwedishDocuments.configuration("bjorkvik")
        .replace("[[SE-KI], [SE-EM], [SE-PR]]", "[[SE-EF], [SE-EM]]")
        .replaceAll("  kivra: .*\n", "")
        .replace("    reference: {ocr: 2}", "    reference: {ocr: 2}")
        .replace(
            "currencies:",
            "  - {account: \"2973675\", type: bankgiro, reference: {ocr: 2}}\ncurrencies:")
        .replace(
            "channels:\n",
            "channels:\n  efaktura-se: {fui: \"%s\", accounts: \"BG %s\"}\n"
                .formatted(FUI, SwedishDocuments.account().digits()));
  }

  private void signUp(String customer, String bank, int person, String fmi, String mode) {
    server.theDistributor().change(rows -> with(rows, row(customer, bank, person, fmi, mode)));
  }

  private void leave(String customer) {
    server
        .theDistributor()
        .change(
            rows -> rows.stream().filter(row -> !row.contains("| " + customer + " |")).toList());
  }

  private void change(String customer, String from, String to, String fmi) {
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

  private static String row(String customer, String bank, int person, String fmi, String mode) {
    return String.join(
        " | ", "consumer", FUI, customer, bank, SwedishDocuments.ssn(person), fmi, mode);
  }

  private static List<String> with(List<String> rows, String row) {
    List<String> all = new ArrayList<>(rows);
    all.add(row);
    return all;
  }

  private RegistrationFile tell(RegistrationEvent... events) {
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

  private static RegistrationEvent event(
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

  private static RegistrationEvent paid(
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

  private void say(String number, State state) {
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

  private String batch(String number) {
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

  private static String document(String number, String customer, int person) {
    return SwedishDocuments.invoice(number, person)
        .replace("K-4711", customer)
        .replace(OcrReference.withCheckDigit("77155419").orElseThrow().digits(), reference(number));
  }

  private static String otherAccount(String document) {
    return document.replace(SwedishDocuments.account().digits() + "</cbc:ID>", "2973675</cbc:ID>");
  }

  private static String reference(String number) {
    return OcrReference.withCheckDigit("7715" + number.substring(2)).orElseThrow().digits();
  }

  private void send(String number, String customer, int person) {
    Answer taken = issuer.put(OWN + "requests/" + number, document(number, customer, person));
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
  }

  private void delivered(String number, String customer, int person, String state) {
    send(number, customer, person);
    until(number + " " + state, () -> states(number).contains(state));
    assertThat(states(number)).containsExactly(state);
  }

  private List<String> states(String number) {
    return sql.sql(
            """
            SELECT d.channel || ' ' || d.state
              FROM delivery d JOIN request r USING (issuer_id, request_id) WHERE r.number = ?
            """)
        .param(number)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<String> outcomes(String number) {
    return sql.sql(
            """
            SELECT p.outcome FROM reply p JOIN request r USING (issuer_id, request_id)
             WHERE r.number = ? AND p.channel = 'efaktura-se'
            """)
        .param(number)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private String state(String customer) {
    return newest("state", customer);
  }

  private String bank(String customer) {
    return newest("bank", customer);
  }

  private String newest(String column, String customer) {
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

  private List<String> effects(String customer) {
    return sql.sql("SELECT effect FROM registration_event WHERE customer_number = ?")
        .param(customer)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<String> alarms() {
    return sql.sql("SELECT kind FROM alarm").query((row, _) -> row.getString(1)).list();
  }

  private long mails(String number) {
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

  private long count(String query) {
    return sql.sql(query).query(Long.class).single();
  }

  private static void until(String what, BooleanSupplier seen) {
    Awaitility.await(what)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(100))
        .until(seen::getAsBoolean);
  }
}
