package no.budstikke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.budstikke.browser.Chromium.Screen;
import no.budstikke.browser.WholeServer.Invited;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * From the mail to the paid bill in a real browser, on the real server (mail and print 1.3 to 1.5).
 */
class SmartmailBrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String READ = "\"state\":\"READ\"";
  private static final String KID = "26059765136";

  private static Chromium browser;
  private static WholeServer server;

  @BeforeAll
  static void start() {
    browser = Presence.browser();
    server = new WholeServer();
    server.enrol("fjordlys", "smartmail: on");
    server.enrol("spor", "smartmail: on, smartmail.factor: postal-code");
  }

  @AfterAll
  static void stop() throws IOException {
    Optional.ofNullable(browser).ifPresent(Chromium::close);
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void begin() {
    browser.screen(Screen.USUAL);
  }

  @Test
  void withTheKeyboardAloneTheInvoiceOpensAndCountsAsRead() {
    Invited page = server.invite("fjordlys", "keys-1", "taster@forbruker.example");
    browser.open(page.address());
    assertThat(browser.text()).doesNotContain(KID, "1 250", "Kåre");
    assertNothingIsWrong("server-cover");

    browser.tabTo("button.main");
    browser.press(Keys.ENTER);
    browser.awaitText(KID);

    assertThat(browser.text()).contains("1503 12 34104", "1 250,00");
    assertNothingIsWrong("server-open");
    assertThat(server.story("fjordlys", page)).contains(READ);
  }

  @Test
  void withoutScriptInTheDarkOnASmallScreenEverythingWorks() {
    Invited page = server.invite("fjordlys", "plain-1", "enkel@forbruker.example");
    browser.screen(new Screen(320, true, false)).open(page.address());
    browser.find("button.main").click();
    browser.awaitText(KID);

    browser.find("nav a[lang=en]").click();
    browser.awaitText("How to pay");
    assertThat((long) browser.run("return document.documentElement.scrollWidth")).isEqualTo(320);
    browser.find("input[value=print]").click();
    browser.find("form[action$='/next-time'] button").click();
    browser.awaitText("Next time: Letter by post.");
  }

  @Test
  void theSecondFactIsAskedForAndAWrongAnswerIsSaid() {
    Invited page = server.invite("spor", "fact-1", "spor@forbruker.example");
    browser.open(page.address());
    assertNothingIsWrong("server-factor");

    browser.tabTo("#answer");
    browser.press("0001", Keys.ENTER);
    browser.awaitText("Svaret stemmer ikke");
    assertNothingIsWrong("server-factor-wrong");
    browser.tabTo("#answer");
    browser.press("5750", Keys.ENTER);
    browser.awaitText(KID);
  }

  @Test
  void aScannerThatFetchesEveryLinkOpensNothing() throws IOException, InterruptedException {
    Invited page = server.invite("fjordlys", "scan-1", "skannet@forbruker.example");
    browser.open(page.address());
    List<String> links =
        Stream.of("a[href]", "link[href]", "img[src]", "script[src]", "form[action]")
            .flatMap(selector -> browser.all(selector).stream())
            .flatMap(Chromium::targets)
            .filter(link -> link.startsWith("http"))
            .distinct()
            .toList();
    try (HttpClient scanner = HttpClient.newHttpClient()) {
      for (String link : links) {
        for (String method : List.of("HEAD", "GET")) {
          HttpResponse<String> answer =
              scanner.send(
                  HttpRequest.newBuilder(URI.create(link))
                      .method(method, BodyPublishers.noBody())
                      .build(),
                  BodyHandlers.ofString());
          assertThat(answer.body()).doesNotContain(KID);
        }
      }
    }

    assertThat(links).hasSizeGreaterThan(4);
    assertThat(server.story("fjordlys", page)).doesNotContain(READ);
    assertThat(browser.open(page.address()).text()).doesNotContain(KID);
  }

  @Test
  void aLinkThatNobodyMadeIsAnsweredWithAPageThatCanBeRead() {
    browser.open(server.address("/f/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));

    assertNothingIsWrong("server-unknown");
    assertThat(browser.text()).doesNotContain("Whitelabel", "Fjordlys");
    browser.find("nav a[lang=sv]").click();
    browser.awaitText("Sidan finns inte");
  }

  private static void assertNothingIsWrong(String name) {
    assertThat(Axe.violations(browser)).isEmpty();
    browser.picture(SCREENSHOTS.resolve(name + ".png"));
  }
}
