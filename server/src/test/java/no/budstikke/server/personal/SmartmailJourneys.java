package no.budstikke.server.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.followup.PageTimes;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.server.fixture.Answer;
import no.budstikke.server.fixture.Caller;
import no.budstikke.server.fixture.Documents;
import no.budstikke.server.fixture.RunningServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A server whose issuers write short mails, and how journeys look at what comes of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SmartmailJourneys {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Pattern LINK =
      Pattern.compile("https://side\\.example(/f/[A-Za-z0-9_-]{32})");

  final RunningServer server = RunningServer.startWithBank();
  final Caller operator = server.operator();
  private final JdbcClient tables = JdbcClient.create(server.database());

  @AfterAll
  void close() throws IOException {
    server.close();
  }

  void enrol(String issuer, String smartmail) {
    String configuration =
        Documents.debitConfiguration(issuer)
            .replace("fromName: \"Fjordlys\"", "fromName: \"Fjordlys\", " + smartmail);
    Answer taken =
        operator.post(
            "v1/issuers", "application/yaml", configuration.getBytes(StandardCharsets.UTF_8));
    assertThat(taken.status()).as(taken.body()).isLessThan(300);
  }

  String put(String issuer, String key, String addressOrDocument) {
    String document =
        addressOrDocument.startsWith("<") ? addressOrDocument : invoice(key, addressOrDocument);
    Answer taken = operator.put("v1/issuers/" + issuer + "/requests/" + key, document);
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    return taken.word("request");
  }

  /** As if it were written today by the server's clock. */
  String invoice(String number, String address) {
    LocalDate today = LocalDate.ofInstant(now(), Market.NO.zone());
    return Documents.invoice(number)
        .replace("kare@example.org", address)
        .replace(Documents.due().toString(), today.plusDays(21).toString())
        .replace(Documents.today().toString(), today.toString());
  }

  /** The same with tables that go along. */
  static String enclosing(String document, String... tables) {
    StringBuilder files = new StringBuilder();
    for (String table : tables) {
      files
          .append("<cac:AdditionalDocumentReference><cbc:ID>")
          .append(files.length())
          .append("</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject")
          .append(" mimeCode=\"text/csv\" filename=\"maaling.csv\">")
          .append(Base64.getEncoder().encodeToString(table.getBytes(StandardCharsets.UTF_8)))
          .append("</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>")
          .append("</cac:AdditionalDocumentReference>");
    }
    return document.replace(
        "<cac:AccountingSupplierParty>", files + "<cac:AccountingSupplierParty>");
  }

  /** The link in the n-th mail to an address, once that is there. */
  String link(String address, int number) {
    until("mail", () -> mails(address).size() >= number);
    Matcher link = LINK.matcher(mails(address).get(number - 1));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  /** What was mailed to an address, oldest first, without soft line breaks. */
  List<String> mails(String address) {
    return server.mailServer().mailbox(address).stream()
        .map(Content::bytes)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace("=\r\n", ""))
        .toList();
  }

  JsonNode story(String issuer, String request) {
    return operator.get("v1/issuers/" + issuer + "/requests/" + request).json();
  }

  List<String> states(String issuer, String request) {
    return story(issuer, request)
        .path("deliveries")
        .valueStream()
        .map(one -> one.path("channel").asString() + " " + one.path("state").asString())
        .toList();
  }

  JsonNode suppression(String issuer, String request) {
    return operator
        .get("v1/issuers/" + issuer + "/suppressions")
        .json()
        .path("suppressions")
        .valueStream()
        .filter(one -> one.path("request").asString().equals(request))
        .findFirst()
        .orElseThrow();
  }

  Set<String> events(String request) {
    return Set.copyOf(
        tables
            .sql(
                """
                SELECT DISTINCT e.kind FROM personal_event e JOIN personal_page p USING (delivery_id)
                 WHERE p.request_id = :request
                """)
            .param("request", UUID.fromString(request))
            .query(String.class)
            .list());
  }

  int copies(String request) {
    return tables
        .sql("SELECT count(*) FROM delivery WHERE request_id = :request AND copy AND payable")
        .param("request", UUID.fromString(request))
        .query(Integer.class)
        .single();
  }

  int waiting(String request) {
    return tables
        .sql("SELECT count(*) FROM work WHERE stage = 'UNOPENED' AND :request = ANY (members)")
        .param("request", UUID.fromString(request))
        .query(Integer.class)
        .single();
  }

  int tries(String request) {
    return tables
        .sql("SELECT count(*) FROM attempt WHERE request_id = :request AND ended_at IS NOT NULL")
        .param("request", UUID.fromString(request))
        .query(Integer.class)
        .single();
  }

  /** Its mail was taken that much earlier. */
  void openedOneSecondBeforeItsTimer(String request) {
    Instant opened =
        tables
            .sql("SELECT opened_at FROM personal_page WHERE request_id = :request")
            .param("request", UUID.fromString(request))
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    Duration early = Duration.between(opened.plusSeconds(1), timer(request));
    tables
        .sql(
            """
            UPDATE attempt SET ended_at = ended_at - :early::interval
             WHERE request_id = :request
            """)
        .param("early", early.toString())
        .param("request", UUID.fromString(request))
        .update();
    assertThat(timer(request)).isEqualTo(opened.plusSeconds(1));
  }

  /** When a letter would follow. */
  Instant timer(String request) {
    Instant sent =
        tables
            .sql("SELECT ended_at FROM attempt WHERE request_id = :request")
            .param("request", UUID.fromString(request))
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    ZonedDateTime local = sent.atZone(Market.NO.zone());
    return PageTimes.in(Market.NO)
        .letter(sent, 2, java.util.Optional.of(local.toLocalDate().plusDays(21)));
  }

  Instant now() {
    return Instant.parse(operator.get("v1/operations/clock").json().path("now").asString());
  }

  void travel(Instant to) {
    assertThat(operator.post("v1/operations/clock:travel", "{\"to\":\"" + to + "\"}").status())
        .isEqualTo(200);
  }

  static void until(String what, Callable<Boolean> seen) {
    Awaitility.await(what).atMost(LONG).pollInterval(Duration.ofMillis(50)).until(seen);
  }
}
