package no.budstikke.server.efakturase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.channels.efakturase.file.StatusFile.State;
import no.budstikke.core.registration.RegistrationEvent;
import no.budstikke.core.registration.RegistrationFile;
import no.budstikke.server.fixture.Answer;
import no.budstikke.server.kivra.SwedishDocuments;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Register, deliver, accepted, and what can go wrong on the way (Swedish e-faktura, section 14).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EfakturaSeJourneyTest extends RunningEfakturaSe {
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

  /** Section 9.6: the bank has seen who it is, so the address alone opens it, and no other does. */
  @Test
  void theBankOpensACopyByItsLink() {
    signUp("C-30", "SHB", 3, "FMI-30", "NOTICE");
    until("active", () -> state("C-30").equals("ACTIVE"));
    delivered("E-30", "C-30", 3, HANDLED);

    String document = issuer.get(OWN + "requests/" + id("E-30") + "/view/efaktura-se").body();
    Matcher link =
        Pattern.compile(">https://faktura.example.se/(details/[^<]+)</URL>").matcher(document);
    assertThat(link.find()).isTrue();
    Answer copy = server.nobody("").get(link.group(1));
    assertThat(copy.status()).isEqualTo(200);
    assertThat(copy.type()).isEqualTo("application/pdf");
    assertThat(copy.body()).startsWith("%PDF-");
    assertThat(link.group(1)).doesNotContain(SwedishDocuments.ssn(3), "E-30");
    String other = link.group(1).replaceFirst(".(?=.{6}\\.pdf)", "_");
    assertThat(server.nobody("").get(other).status()).isEqualTo(404);
  }

  private String id(String number) {
    return sql.sql("SELECT request_id::text FROM request WHERE number = ?")
        .param(number)
        .query(String.class)
        .single();
  }
}
