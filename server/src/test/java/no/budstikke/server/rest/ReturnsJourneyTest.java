package no.budstikke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.budstikke.server.fixture.Answer;
import no.budstikke.server.fixture.Caller;
import no.budstikke.server.fixture.Documents;
import no.budstikke.server.fixture.RunningServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Mail that comes back, over real SMTP both ways. Source: mail and print, sections 2.5 and 2.6. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnsJourneyTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String OWN = "v1/issuers/fjordlys/";
  private static final String KNOWN = "kare@example.org";

  private final RunningServer server = RunningServer.start();
  private Caller issuer = server.nobody("");
  private Caller operator = issuer;

  @BeforeAll
  void enrol() {
    issuer = server.enrol("fjordlys");
    operator = server.operator();
    table();
  }

  @AfterAll
  void close() throws IOException {
    server.close();
  }

  @Test
  void anAddressThatBouncesGetsOneLetterAndIsNotWrittenToAgain() {
    String first = put("bounce-1", "kari@gone.example");
    until(
        "the letter", () -> deliveries(first).equals(List.of("email BOUNCED", "print DELIVERED")));

    String second = put("bounce-2", "Kari@gone.example");
    until("the next", () -> deliveries(second).equals(List.of("print DELIVERED")));
    assertThat(decision(second)).contains("EMAIL_SUPPRESSED");
    String moved = put("bounce-3", "kari@ny.example");
    until("the new address", () -> deliveries(moved).equals(List.of("email HANDED_OVER")));

    JsonNode entry = suppression(first);
    assertThat(entry.path("reason").asString()).isEqualTo("HARD_BOUNCE");
    assertThat(entry.path("code").asString()).isEqualTo("5.1.1");
    assertThat(entry.toString()).doesNotContain("gone.example");
    String lift = OWN + "suppressions/" + entry.path("id").asString() + ":lift";
    assertThat(issuer.post(lift, "{}").status()).isEqualTo(400);
    assertThat(issuer.post(lift, "{\"note\": \"Kari has mended it\"}").status()).isEqualTo(200);
    assertThat(issuer.post(lift, "{\"note\": \"again\"}").status()).isEqualTo(404);
    assertThat(suppression(first).path("lifted").path("note").asString())
        .isEqualTo("Kari has mended it");

    server.mailTable().write("* | accept");
    String again = put("bounce-4", "kari@gone.example");
    until("mail again", () -> deliveries(again).equals(List.of("email HANDED_OVER")));
    table();
  }

  @Test
  void aBounceAfterFiveDaysStillGetsALetter() {
    String request = put("late-1", "late@forbruker.example");
    until("mail", () -> deliveries(request).equals(List.of("email HANDED_OVER")));
    travel(Duration.ofHours(26));
    until("silence", () -> deliveries(request).equals(List.of("email DELIVERED")));
    travel(Duration.ofDays(4));

    assertThat(server.mailServer().sendBack("late@forbruker.example", "5.2.1")).isTrue();
    until(
        "the letter",
        () -> deliveries(request).equals(List.of("email BOUNCED", "print DELIVERED")));
    assertThat(server.mailServer().sendBack("late@forbruker.example", "5.2.1")).isTrue();
    String other = put("late-2", "other@forbruker.example");
    until("another", () -> deliveries(other).equals(List.of("email HANDED_OVER")));
    assertThat(deliveries(request)).hasSize(2);
  }

  /** What comes back is read in its order: when the second is known, the first has been read. */
  @Test
  void aDelayIsANote() {
    String request = put("slow-1", "ola@treg.example");
    String other = put("slow-2", "liv@treg.example");
    until("mail", () -> deliveries(request).equals(List.of("email HANDED_OVER")));
    until("mail", () -> deliveries(other).equals(List.of("email HANDED_OVER")));

    assertThat(server.mailServer().sendBack("ola@treg.example", "4.4.1")).isTrue();
    assertThat(server.mailServer().sendBack("liv@treg.example", "5.1.1")).isTrue();
    until(
        "the letter", () -> deliveries(other).equals(List.of("email BOUNCED", "print DELIVERED")));
    assertThat(deliveries(request)).containsExactly("email HANDED_OVER");
  }

  /** Section 2.3: policy is ours to mend, and a full mailbox will be emptied. */
  @Test
  void anAddressIsNotGivenUpForPolicyOrAFullMailbox() {
    for (String domain : List.of("strict", "full")) {
      String address = "per@" + domain + ".example";
      String first = put(domain + "-1", address);
      until(
          "the letter",
          () -> deliveries(first).equals(List.of("email BOUNCED", "print DELIVERED")));

      String next = put(domain + "-2", address);
      until("mail and letter", () -> deliveries(next).contains("email BOUNCED"));
      assertThat(decision(next)).doesNotContain("EMAIL_SUPPRESSED");
    }
  }

  /** Section 2.3: the third time in thirty days is one too many, over whichever way it is said. */
  @Test
  void aMailboxThatIsFullThreeTimesIsNotWrittenToForAMonth() {
    String address = "per@stappfull.example";
    String first = put("stappfull-1", address);
    until("the letter", () -> deliveries(first).contains("print DELIVERED"));
    String second = put("stappfull-2", address);
    until("the letter", () -> deliveries(second).contains("print DELIVERED"));
    server.mailTable().write("*@stappfull.example | tempfail 452 4.2.2");
    String third = put("stappfull-3", address);
    until(
        "the letter at once",
        () -> deliveries(third).equals(List.of("email REJECTED", "print DELIVERED")));

    JsonNode entry = suppression(third);
    assertThat(entry.path("reason").asString()).isEqualTo("MAILBOX_FULL");
    assertThat(Duration.between(now(), Instant.parse(entry.path("until").asString())))
        .isBetween(Duration.ofDays(29), Duration.ofDays(30));
    String next = put("stappfull-4", address);
    until("the next", () -> deliveries(next).equals(List.of("print DELIVERED")));
    assertThat(decision(next)).contains("EMAIL_SUPPRESSED");
    table();
  }

  @Test
  void whoeverComplainsGetsALetterAndNoMailAgain() {
    String request = put("angry-1", "sint@angry.example");
    until(
        "the letter",
        () -> deliveries(request).equals(List.of("email BOUNCED", "print DELIVERED")));
    assertThat(suppression(request).path("reason").asString()).isEqualTo("COMPLAINT");
    assertThat(suppression(request).path("until").isNull()).isTrue();
  }

  @Test
  void anAddressThatIsRefusedAtOnceIsNotWrittenToAgain() {
    String request = put("refused-1", "per@refused.example");
    until(
        "the letter",
        () -> deliveries(request).equals(List.of("email REJECTED", "print DELIVERED")));
    String next = put("refused-2", "per@refused.example");
    until("the next", () -> deliveries(next).equals(List.of("print DELIVERED")));
    assertThat(decision(next)).contains("EMAIL_SUPPRESSED");
  }

  private void table() {
    server
        .mailTable()
        .write(
            """
            *@gone.example    | return 5.1.1
            *@strict.example  | return 5.7.1
            *@full.example    | return 5.2.2
            *@stappfull.example | return 5.2.2
            *@angry.example   | return complaint
            *@refused.example | refuse 550 5.1.1
            """);
  }

  private String put(String key, String address) {
    Answer taken =
        issuer.put(OWN + "requests/" + key, Documents.invoice(key).replace(KNOWN, address));
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    return taken.word("request");
  }

  private JsonNode suppression(String request) {
    for (JsonNode one : issuer.get(OWN + "suppressions").json().path("suppressions")) {
      if (one.path("request").asString().equals(request)) {
        return one;
      }
    }
    throw new AssertionError("No suppression tells of the request.");
  }

  private String decision(String request) {
    return issuer.get(OWN + "requests/" + request).json().path("decision").toString();
  }

  private List<String> deliveries(String request) {
    List<String> deliveries = new ArrayList<>();
    for (JsonNode one : issuer.get(OWN + "requests/" + request).json().path("deliveries")) {
      deliveries.add(one.path("channel").asString() + " " + one.path("state").asString());
    }
    return deliveries;
  }

  private void travel(Duration distance) {
    Instant to = now().plus(distance);
    assertThat(operator.post("v1/operations/clock:travel", "{\"to\": \"" + to + "\"}").status())
        .isEqualTo(200);
  }

  private Instant now() {
    return Instant.parse(operator.get("v1/operations/clock").json().path("now").asString());
  }

  private static void until(String what, Callable<Boolean> seen) {
    Awaitility.await(what).atMost(LONG).pollInterval(Duration.ofMillis(100)).until(seen);
  }
}
