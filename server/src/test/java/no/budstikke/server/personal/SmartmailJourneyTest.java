package no.budstikke.server.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.request.Market;
import no.budstikke.server.fixture.Answer;
import no.budstikke.server.fixture.Documents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Smartmail from the mail to the page, the letter and the next choice. Source: mail and print,
 * section 1; product specification, 6.4 and R-GEN-6; design, ruling 3.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SmartmailJourneyTest extends SmartmailJourneys {
  private static final String POSTAL_CODE = "5750";

  @BeforeAll
  void enrol() {
    enrol("fjordlys", "smartmail: on");
    enrol("eskalerer", "smartmail: on, smartmail.escalate: 2");
    enrol("vedlagt", "smartmail: off");
    enrol("spor", "smartmail: on, smartmail.factor: postal-code");
  }

  @Test
  @Order(1)
  void whatScannersFetchIsNeverOpenedAndWhatAPersonPressesIs() {
    String request = put("fjordlys", "s-1", "skanner@forbruker.example");
    String page = link("skanner@forbruker.example", 1);
    Browser scanner = new Browser(server.port());
    for (String method : List.of("HEAD", "GET", "GET", "OPTIONS")) {
      scanner.call(method, page, BodyPublishers.noBody());
    }
    String cover = scanner.get(page).body();
    Matcher fetched = Pattern.compile("(?:href|src)=\"(/f/[^\"?]+)\"").matcher(cover);
    while (fetched.find()) {
      scanner.get(fetched.group(1));
    }
    assertThat(scanner.get(page + "/pdf").statusCode()).isEqualTo(303);
    assertThat(scanner.send(page, "made-up", "show").statusCode()).isEqualTo(303);
    assertThat(cover).doesNotContain(Documents.KID, "Kåre", "K-4711", "1 250");
    assertThat(states("fjordlys", request)).containsExactly("email HANDED_OVER");
    assertThat(events(request)).isEqualTo(Set.of("LINK_FETCHED"));

    Browser person = new Browser(server.port());
    HttpResponse<String> shown = person.press(page, "show");

    assertThat(shown.statusCode()).isEqualTo(303);
    assertThat(shown.headers().firstValue("Location")).contains(page);
    assertThat(shown.headers().firstValue("Set-Cookie").orElse(""))
        .contains("Path=" + page, "HttpOnly", "Secure", "SameSite=Lax");
    assertThat(states("fjordlys", request)).containsExactly("email READ");
    assertThat(story("fjordlys", request).path("state").asString()).isEqualTo("READ");
    assertThat(person.get(page).body()).contains(Documents.KID);
    HttpResponse<String> pdf = person.get(page + "/pdf");
    assertThat(pdf.body()).startsWith("%PDF-");
    assertThat(pdf.headers().firstValue("Content-Disposition"))
        .contains("inline; filename=\"Faktura-s-1.pdf\"");
    assertThat(scanner.get(page).body()).doesNotContain(Documents.KID);
  }

  @Test
  @Order(2)
  void everyAnswerCarriesTheHeadersThatKeepItPrivate() {
    put("fjordlys", "h-1", "hode@forbruker.example");
    String page = link("hode@forbruker.example", 1);
    Browser person = new Browser(server.port());
    person.press(page, "show");

    for (String path : List.of(page, page + "/pdf", "/f/no-such-page")) {
      HttpResponse<String> answer = person.get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store, private");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("X-Robots-Tag"))
          .contains("noindex, nofollow, noarchive");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=63072000; includeSubDomains");
      assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
      assertThat(answer.headers().firstValue("Permissions-Policy"))
          .contains("camera=(), geolocation=(), microphone=()");
    }
  }

  /** Section 1.4: what is no PDF is saved, not shown. */
  @Test
  @Order(2)
  void enclosuresAreOnThePageForWhomItIsOpenTo() {
    String address = "vedlegg@forbruker.example";
    String request = put("fjordlys", "en-1", enclosing(invoice("en-1", address), "a;b", "c;d"));
    String page = link(address, 1);
    assertThat(mails(address).getFirst()).contains("Vedleggene ligger");
    Browser person = new Browser(server.port());
    assertThat(person.get(page + "/enclosure/1").statusCode()).isEqualTo(303);
    person.press(page, "show");

    assertThat(person.get(page).body())
        .contains(page + "/enclosure/1", page + "/enclosure/2", "Vedlegg 2", "CSV, 1\u00a0kB")
        .doesNotContain("maaling");
    HttpResponse<String> file = person.get(page + "/enclosure/2");
    assertThat(file.body()).isEqualTo("c;d");
    assertThat(file.headers().firstValue("Content-Type")).contains("text/csv");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"Vedlegg-2.csv\"");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.headers().firstValue("Cache-Control")).contains("no-store, private");
    for (String wrong : List.of("0", "3", "-1", "x", "99999999999")) {
      assertThat(person.get(page + "/enclosure/" + wrong).statusCode()).isEqualTo(303);
    }
    assertThat(events(request)).contains("ENCLOSURE_FETCHED");
  }

  /** Section 2.3: what is too large for the receiver is sent once more as a link, and once only. */
  @Test
  @Order(2)
  void whatIsTooLargeForTheReceiverIsSentAsALink() {
    server
        .mailTable()
        .write("*@liten.example | refuse 552 5.3.4 | first 1", "*@trang.example | refuse 552");
    String address = "per@liten.example";
    String request = put("vedlagt", "big-1", address);
    Browser person = new Browser(server.port());
    person.press(link(address, 1), "show");
    assertThat(person.get(link(address, 1)).body()).contains(Documents.KID);
    assertThat(states("vedlagt", request)).containsExactly("email REJECTED", "email READ");

    String never = put("vedlagt", "big-2", "per@trang.example");
    until(
        "the letter",
        () ->
            states("vedlagt", never)
                .equals(List.of("email REJECTED", "email REJECTED", "print DELIVERED")));
    server.mailTable().write("* | accept");
  }

  @Test
  @Order(3)
  void fiveWrongAnswersShutTheLinkAndMailANewOne() {
    String address = "laas@forbruker.example";
    String request = put("spor", "f-1", address);
    String page = link(address, 1);
    Browser stranger = new Browser(server.port());
    assertThat(stranger.press(page, "show").statusCode()).isEqualTo(303);
    String nonce = stranger.nonce(page);
    for (int i = 0; i < 4; i++) {
      assertThat(stranger.send(page, nonce, "factor", "answer", "000" + i).statusCode())
          .isEqualTo(422);
    }
    assertThat(stranger.send(page, nonce, "factor", "answer", "0009").statusCode()).isEqualTo(410);
    assertThat(stranger.send(page, nonce, "factor", "answer", POSTAL_CODE).statusCode())
        .isEqualTo(303);
    assertThat(stranger.get(page).statusCode()).isEqualTo(410);

    Browser person = new Browser(server.port());
    String next = link(address, 2);
    assertThat(next).isNotEqualTo(page);
    assertThat(states("spor", request)).startsWith("email HANDED_OVER");
    assertThat(person.get(next).body()).doesNotContain(Documents.KID);
    person.press(next, "factor", "answer", " 57 50 ");
    assertThat(person.get(next).body()).contains(Documents.KID);
    assertThat(states("spor", request)).contains("email READ");
    assertThat(mails(address).getLast()).doesNotContain(Documents.KID, POSTAL_CODE);
  }

  @Test
  @Order(4)
  void whatIsNotMineGoesToTheIssuerAndTheAddressIsNotWrittenToForThatCustomer() {
    String address = "feil@forbruker.example";
    String request = put("fjordlys", "n-1", address);
    Browser stranger = new Browser(server.port());
    String page = link(address, 1);
    String nonce = stranger.nonce(page);
    assertThat(stranger.press(page, "show").statusCode()).isEqualTo(303);
    assertThat(stranger.get(page).body()).contains(Documents.KID);
    assertThat(stranger.press(page, "not-mine").statusCode()).isEqualTo(200);
    HttpResponse<String> shut = stranger.get(page);
    assertThat(shut.statusCode()).isEqualTo(410);
    assertThat(shut.body()).doesNotContain(Documents.KID, "new-link");
    assertThat(stranger.get(page + "/pdf").statusCode()).isEqualTo(410);
    assertThat(stranger.send(page, nonce, "new-link").statusCode()).isEqualTo(410);
    assertThat(mails(address)).hasSize(1);

    JsonNode entry = suppression("fjordlys", request);
    assertThat(entry.path("reason").asString()).isEqualTo("NOT_MINE");
    assertThat(entry.toString()).doesNotContain("forbruker.example");
    assertThat(operator.get("v1/operations/alarms").body()).contains("NOT_MINE");
    String again = put("fjordlys", "n-2", address);
    until("a letter", () -> states("fjordlys", again).toString().startsWith("[print"));
    String other = put("fjordlys", "n-3", invoice("n-3", address).replace("K-4711", "K-9001"));
    until("mail", () -> states("fjordlys", other).equals(List.of("email HANDED_OVER")));
  }

  @Test
  @Order(5)
  void aChoiceOnThePageDecidesTheNextOne() {
    String address = "velger@forbruker.example";
    String first = invoice("v-1", address).replace("K-4711", "K-2000");
    put("fjordlys", "v-1", first);
    String page = link(address, 1);
    Browser person = new Browser(server.port());
    String before = person.nonce(page);
    assertThat(person.send(page, before, "next-time", "channel", "print").statusCode())
        .isEqualTo(303);
    person.press(page, "show");
    assertThat(person.press(page, "next-time", "channel", "avtalegiro").statusCode())
        .isEqualTo(303);
    assertThat(person.press(page, "next-time", "channel", "print").statusCode()).isEqualTo(200);

    JsonNode wish = operator.get("v1/issuers/fjordlys/consumers/K-2000/preferences").json();
    assertThat(wish.path("now").path("source").asString()).isEqualTo("CONSUMER");
    String next = put("fjordlys", "v-2", invoice("v-2", address).replace("K-4711", "K-2000"));
    until("a letter", () -> states("fjordlys", next).toString().startsWith("[print"));
  }

  @Test
  @Order(6)
  void aCreditedDocumentSaysSoAndAsksForNothing() {
    String address = "kredit@forbruker.example";
    String request = put("fjordlys", "c-1", address);
    String page = link(address, 1);
    Browser person = new Browser(server.port());
    person.press(page, "show");
    assertThat(person.get(page).body()).contains("Å betale innen");
    Answer credit =
        operator.put(
            "v1/issuers/fjordlys/requests/c-1-k",
            Documents.creditNote("c-1-k", "c-1", Documents.KID)
                .replace("kare@example.org", address));
    assertThat(credit.status()).as(credit.body()).isEqualTo(201);

    until("the credit", () -> person.get(page).body().contains("Kreditert"));
    assertThat(person.get(page).body()).doesNotContain(Documents.KID);
    assertThat(states("fjordlys", request)).containsExactly("email READ");
  }

  @Test
  @Order(7)
  void whatNobodyOpensGetsOneLetterAndWhatIsOpenedOneSecondBeforeTheTimerNone() {
    String unread = put("eskalerer", "e-1", "ulest@forbruker.example");
    String unreadPage = link("ulest@forbruker.example", 1);
    String calm = put("fjordlys", "e-2", "rolig@forbruker.example");
    link("rolig@forbruker.example", 1);
    String credited = put("eskalerer", "e-4", "kreditert@forbruker.example");
    link("kreditert@forbruker.example", 1);
    String read = put("eskalerer", "e-3", "siste@forbruker.example");
    String readPage = link("siste@forbruker.example", 1);
    operator.put(
        "v1/issuers/eskalerer/requests/e-4-k", Documents.creditNote("e-4-k", "e-4", Documents.KID));
    until(
        "the credit",
        () ->
            new Browser(server.port())
                .get(link("kreditert@forbruker.example", 1))
                .body()
                .contains("Kreditert"));
    until("sent", () -> tries(read) == 1);

    travel(timer(read).minus(Duration.ofMinutes(2)));
    Browser person = new Browser(server.port());
    new Browser(server.port()).get(unreadPage);
    assertThat(person.press(readPage, "show").statusCode()).isEqualTo(303);
    openedOneSecondBeforeItsTimer(read);
    assertThat(states("eskalerer", unread)).hasSize(1);
    travel(timer(unread).plus(Duration.ofMinutes(5)));

    until("the letter", () -> states("eskalerer", unread).toString().contains("print DELIVERED"));
    until("looked at", () -> waiting(read) + waiting(credited) + waiting(unread) == 0);
    assertThat(states("eskalerer", unread)).hasSize(2).contains("print DELIVERED");
    assertThat(copies(unread)).isEqualTo(1);
    assertThat(states("eskalerer", read)).containsExactly("email READ");
    assertThat(states("eskalerer", credited)).hasSize(1).noneMatch(one -> one.startsWith("print"));
    assertThat(states("fjordlys", calm)).hasSize(1).noneMatch(one -> one.startsWith("print"));
    assertThat(new Browser(server.port()).get(unreadPage).body()).contains("Sendt også som brev");
    Answer letter = operator.get("v1/issuers/eskalerer/requests/" + unread + "/view/print");
    assertThat(letter.body()).startsWith("%PDF-");
    person.press(unreadPage, "show");
    assertThat(states("eskalerer", unread)).contains("email READ");
    assertThat(person.get(unreadPage).body()).contains("Sendt også som brev", Documents.KID);
  }

  @Test
  @Order(8)
  void whatIsDueSoonGoesByMailAndByLetterAtOnce() {
    String address = "haster@forbruker.example";
    LocalDate today = LocalDate.ofInstant(now(), Market.NO.zone());
    String document =
        invoice("d-1", address)
            .replace(today.plusDays(21).toString(), today.plusDays(9).toString());
    String request = put("eskalerer", "d-1", document);

    until("both", () -> states("eskalerer", request).toString().contains("print DELIVERED"));
    assertThat(states("eskalerer", request)).hasSize(2).contains("email HANDED_OVER");
    assertThat(copies(request)).isEqualTo(1);
  }

  @Test
  @Order(9)
  void anExpiredLinkMailsANewOneToTheOldAddressOnly() {
    String address = "gammel@forbruker.example";
    String request = put("fjordlys", "x-1", address);
    String page = link(address, 1);
    Browser person = new Browser(server.port());
    travel(now().plus(Duration.ofDays(120)));

    HttpResponse<String> gone = person.get(page);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).doesNotContain(Documents.KID);
    String nonce = person.nonce(page);
    assertThat(
            person.send(page, nonce, "new-link", "address", "tyv@forbruker.example").statusCode())
        .isEqualTo(200);
    HttpResponse<String> soon = person.send(page, nonce, "new-link");
    assertThat(soon.statusCode()).isEqualTo(429);
    assertThat(soon.body()).contains("allerede på vei");

    String next = link(address, 2);
    assertThat(mails(address)).hasSize(2);
    assertThat(server.mailServer().mailbox("tyv@forbruker.example")).isEmpty();
    assertThat(person.get(page).statusCode()).isEqualTo(410);
    person.press(next, "show");
    assertThat(person.get(next).body()).contains(Documents.KID);
    until("read", () -> states("fjordlys", request).contains("email READ"));
    for (int i = 3; i <= 6; i++) {
      travel(now().plus(Duration.ofMinutes(11)));
      assertThat(person.send(page, person.nonce(page), "new-link").statusCode()).isEqualTo(200);
      link(address, i);
    }
    travel(now().plus(Duration.ofMinutes(11)));
    HttpResponse<String> none = person.send(page, person.nonce(page), "new-link");
    assertThat(none.statusCode()).isEqualTo(410);
    assertThat(none.body()).contains("Vi kan ikke sende flere lenker", "Spør Fjordlys");
  }

  @Test
  @Order(10)
  void guessingIsLimitedAndTellsNothing() {
    put("fjordlys", "g-1", "gjett@forbruker.example");
    String page = link("gjett@forbruker.example", 1);
    Browser robot = new Browser(server.port());
    String last = page.substring(page.length() - 1);
    String near = page.substring(0, page.length() - 1) + (last.equals("A") ? "Q" : "A");
    Set<String> answers = new HashSet<>();
    int refused = 0;
    for (int i = 0; i < 24; i++) {
      HttpResponse<String> answer = robot.get(i % 2 == 0 ? near : "/f/x" + i + "/");
      if (answer.statusCode() == 429) {
        assertThat(answer.headers().firstValue("Retry-After").map(Integer::parseInt).orElse(0))
            .isBetween(1, 60);
        refused++;
      } else {
        assertThat(answer.statusCode()).isEqualTo(404);
        answers.add(answer.body());
      }
    }
    assertThat(answers).hasSize(1);
    assertThat(refused).isBetween(4, 23);
    assertThat(robot.get(page).statusCode()).isEqualTo(200);
  }
}
