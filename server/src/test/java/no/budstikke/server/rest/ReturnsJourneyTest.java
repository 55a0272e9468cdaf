package no.budstikke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.journey.Expectation;
import no.budstikke.core.request.Market;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What comes back: mail over real SMTP both ways, letters by the print house's reports. Source:
 * mail and print, sections 2.5, 2.6 and 3.10.
 */
class ReturnsJourneyTest extends Returns {
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

  /** Section 2.3: after two days of being put off, the next plan is taken, once, and says why. */
  @Test
  void whoeverIsPutOffForTwoDaysGetsOneLetter() {
    String request = put("putoff-1", "per@treig.example");
    until("the first try", () -> deliveries(request).equals(List.of("email RETRY_WAIT")));
    travel(Duration.ofHours(49));
    until(
        "the letter",
        () -> deliveries(request).equals(List.of("email REJECTED", "print DELIVERED")));
    assertThat(decision(request)).contains("NEVER_REACHED");
    assertThat(story(request)).contains("GAVE_UP 451");
  }

  /** Section 2.3: one refusal for policy is one letter; five in a row stop that receiver alone. */
  @Test
  void aReceiverThatRefusesFiveTimesForItsPolicyWaitsForAPersonAndTheOthersDoNot() {
    List<String> first = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      first.add(put("policy-" + i, "per" + i + "@streng.example"));
    }
    until("five letters", () -> first.stream().allMatch(one -> refused(one)));
    until("the alarm", () -> alarms().contains("email fjordlys streng.example"));
    assertThat(alarms()).doesNotContain("CHANNEL_MISCONFIGURED");
    assertThat(first).noneMatch(one -> decision(one).contains("EMAIL_SUPPRESSED"));

    String sixth = put("policy-6", "per1@streng.example");
    until("it waits", () -> deliveries(sixth).equals(List.of("email RETRY_WAIT")));
    String other = put("policy-7", "per@annen.example");
    until("the other", () -> deliveries(other).equals(List.of("email HANDED_OVER")));
    assertThat(deliveries(sixth)).containsExactly("email RETRY_WAIT");

    server.mailTable().write("* | accept");
    String resume = "{\"issuer\": \"fjordlys\", \"note\": \"SPF is mended\"}";
    assertThat(operator.post("v1/operations/channels/email:resume", resume).status())
        .isEqualTo(200);
    until("it goes", () -> deliveries(sixth).equals(List.of("email HANDED_OVER")));
    assertThat(alarms()).doesNotContain("streng.example");
    table();
  }

  private boolean refused(String request) {
    return deliveries(request).equals(List.of("email REJECTED", "print DELIVERED"));
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

  /** Sections 3.6 and 3.10: nobody else's letter goes to the new address, nor his own by itself. */
  @Test
  void aReturnedLetterWithANewAddressIsATaskAndEndsOnlyWithTheNewAddress() {
    server.printTable().write("5099 | return MOVED_NEW_ADDRESS Nygata 5, 0154 OSLO | first 1");
    String first = letter("moved-1", "Kåre Bjørnsønn Eksempel", "Solbakken 7", "5099");
    until("the return", () -> deliveries(first).equals(List.of("print RETURNED")));
    until("no way", () -> state(first).equals("UNDELIVERABLE"));
    assertThat(decision(first)).contains("ADDRESS_RETURNED");

    JsonNode told = returned(first);
    assertThat(told.path("reason").asString()).isEqualTo("MOVED_NEW_ADDRESS");
    assertThat(told.path("customer").asString()).isEqualTo("K-4711");
    assertThat(told.path("moved").path("lines").path(0).asString()).isEqualTo("Nygata 5");
    assertThat(told.path("moved").path("postalCode").asString()).isEqualTo("0154");
    assertThat(alarms()).contains("ADDRESS_CHANGED");
    JsonNode given = suppression(first);
    assertThat(given.path("reason").asString()).isEqualTo("RETURNED");
    assertThat(given.path("until").isNull()).isTrue();

    String again = letter("moved-2", "Kåre Bjørnsønn EKSEMPEL", "solbakken  7", "5099");
    until("no letter", () -> state(again).equals("UNDELIVERABLE"));
    assertThat(deliveries(again)).isEmpty();
    String neighbour = letter("moved-3", "Liv Eksempel", "Solbakken 7", "5099");
    until("hers", () -> deliveries(neighbour).equals(List.of("print DELIVERED")));
    String there = letter("moved-4", "Kåre Bjørnsønn Eksempel", "Nygata 5", "0154");
    until("the new one", () -> deliveries(there).equals(List.of("print DELIVERED")));
    String back = letter("moved-5", "Kåre Bjørnsønn Eksempel", "Solbakken 7", "5099");
    until("no letter", () -> state(back).equals("UNDELIVERABLE"));

    String done = OWN + "returned-letters/" + told.path("delivery").asString() + ":done";
    assertThat(issuer.post(done, "{}").status()).isEqualTo(400);
    assertThat(issuer.post(done, "{\"note\": \"Taken over\"}").status()).isEqualTo(200);
    assertThat(issuer.post(done, "{\"note\": \"again\"}").status()).isEqualTo(404);
    assertThat(issuer.get(OWN + "returned-letters").body()).doesNotContain(first);
    for (JsonNode one : issuer.get(OWN + "returned-letters").json().path("letters")) {
      String other = OWN + "returned-letters/" + one.path("delivery").asString() + ":done";
      assertThat(issuer.post(other, "{\"note\": \"Seen\"}").status()).isEqualTo(200);
    }
    assertThat(alarms()).doesNotContain("ADDRESS_CHANGED").doesNotContain("LETTER_RETURNED");
    server.printTable().write("* | accept");
  }

  /** A locked door is no wrong address; that the carrier finds out more later is told, too. */
  @Test
  void aLetterThatComesBackLateIsToldAndItsAddressKeptWhenItMayBeRight() {
    String first = letter("door-1", "Per Eksempel", "Fjellveien 2", "5098");
    until("the letter", () -> deliveries(first).equals(List.of("print DELIVERED")));
    travel(Duration.ofDays(1));
    assertThat(server.printHouse().sendBack("Per Eksempel", "NO_ACCESS")).isTrue();
    until("the return", () -> deliveries(first).equals(List.of("print RETURNED")));
    assertThat(returned(first).path("moved").isNull()).isTrue();
    assertThat(alarms()).contains("LETTER_RETURNED");
    String next = letter("door-2", "Per Eksempel", "Fjellveien 2", "5098");
    until("another", () -> deliveries(next).equals(List.of("print DELIVERED")));

    String more = "MOVED_NEW_ADDRESS Dalveien 9, 5097 BERGEN";
    assertThat(server.printHouse().sendBack("Per Eksempel", more)).isTrue();
    until(
        "what they found out",
        () -> returned(first).path("moved").path("city").asString().equals("BERGEN"));
  }

  /** R-GD-2: whoever has died is written to in no other way. */
  @Test
  void aLetterThatComesBackBecauseTheConsumerIsDeadIsForAPerson() {
    server.printTable().write("5094 | return DECEASED | first 1");
    String first = letter("dead-1", "Eva Eksempel", "Bakken 5", "5094");
    until("the return", () -> deliveries(first).equals(List.of("print RETURNED")));
    until("a person", () -> state(first).equals("NEEDS_ATTENTION"));
    String next = letter("dead-2", "Eva Eksempel", "Bakken 5", "5094");
    until("held", () -> state(next).equals("HELD"));
    assertThat(decision(next)).contains("CONSUMER_STATUS");
    server.printTable().write("* | accept");
  }

  @Test
  void otherSheetsThanWeCountedAreShownToAPerson() {
    server.printTable().write("5096 | miscount 3");
    String request = letter("sheets-1", "Ola Eksempel", "Bakken 3", "5096");
    until("the letter", () -> deliveries(request).equals(List.of("print DELIVERED")));
    assertThat(alarms()).contains("SHEETS_DIFFER");
    server.printTable().write("* | accept");
  }

  /** R-PR-3: a print house may stand still for days. */
  @Test
  void lettersThatAreNotPostedInTimeAreShownToAPerson() {
    server.printTable().write("5095 | late 9000000");
    String request = letter("still-1", "Ada Eksempel", "Bakken 4", "5095");
    until("the receipt", () -> deliveries(request).equals(List.of("print ACCEPTED")));
    assertThat(alarms()).doesNotContain("ARRIVAL_MISSING");
    Instant late = new Expectation.Within(Market.NO, 3).after(now());
    travel(Duration.between(now(), late).plusMinutes(1));
    until("the alarm", () -> alarms().contains("ARRIVAL_MISSING"));
    assertThat(issuer.get(OWN + "stuck").body()).contains(request);
    assertThat(deliveries(request)).containsExactly("print ACCEPTED");
    server.printTable().write("* | accept");
  }
}
