package no.budstikke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.budstikke.browser.Chromium.Screen;
import no.budstikke.documents.picture.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Every kind of personal page in a real browser (mail and print 1.5; WCAG 2.2 AA). */
class PersonalPageBrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int NARROW = 320;
  private static final List<Screen> SCREENS =
      List.of(
          Screen.USUAL,
          new Screen(1024, true, true),
          new Screen(NARROW, true, true),
          new Screen(NARROW, false, true));

  /** One page of each template and of each length. */
  private static final List<String> DIFFERENT =
      List.of(
          "cover", "factor-wrong", "open-letter", "open-swish", "open-many", "expired", "unknown");

  private static Chromium browser;
  private static PageServer server;

  @BeforeAll
  static void start() {
    browser = Presence.browser();
    server = new PageServer();
  }

  @AfterAll
  static void stop() {
    Optional.ofNullable(browser).ifPresent(Chromium::close);
    Optional.ofNullable(server).ifPresent(PageServer::close);
  }

  @BeforeEach
  void begin() {
    server.begin();
    browser.screen(Screen.USUAL);
  }

  static Set<String> pages() {
    return Samples.in(Language.NB).keySet();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void axeFindsNothingInLightOrDarkWideOrNarrow(String name) {
    browser.open(server.sample(name, Language.NB));

    for (Screen screen : SCREENS) {
      browser.screen(screen);
      assertThat(Axe.violations(browser)).as(screen.name()).isEmpty();
      browser.picture(SCREENSHOTS.resolve(name + "-" + screen.name() + ".png"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void axeFindsNothingInAnyLanguage(Language language) {
    for (String name : DIFFERENT) {
      browser.open(server.sample(name, language));
      assertThat(Axe.violations(browser)).as(name + " " + language).isEmpty();
    }
  }

  @Test
  void axeFindsWhatIsWrong() {
    browser.open(server.sample("cover", Language.NB));
    browser.run("document.querySelector('.lead').style.color = '#bbb'");
    browser.run("document.documentElement.removeAttribute('lang')");

    assertThat(Axe.violations(browser).toString()).contains("color-contrast", "html-has-lang");
  }

  @ParameterizedTest
  @EnumSource
  void noPageScrollsSidewaysOnTheNarrowestScreen(Language language) {
    browser.screen(new Screen(NARROW, false, true));

    for (String name : DIFFERENT) {
      browser.open(server.sample(name, language));
      browser.run("document.querySelectorAll('details').forEach(part => part.open = true)");
      assertThat((long) browser.run("return document.documentElement.scrollWidth"))
          .as(name)
          .isEqualTo(NARROW);
    }
  }

  @Test
  void everythingCanBeReachedAndSeenWithTheKeyboardAlone() {
    browser.open(server.page());
    browser.tabTo("a.skip");
    browser.press(Keys.ENTER);
    assertThat(browser.focused().getTagName()).isEqualTo("main");
    assertThat(browser.tabTo("button.main").getText()).isEqualTo("Show invoice");
    browser.press(Keys.ENTER);
    browser.awaitText("How to pay");

    for (String selector :
        List.of(
            "nav a[lang=sv]",
            "button[data-copy='" + Bill.KID + "']",
            "a[href$='/pdf']",
            "input[name=channel]",
            "form[action$='/next-time'] button",
            "summary",
            "footer a[href^=mailto]",
            "footer a[href^=tel]")) {
      WebElement reached = browser.tabTo(selector);
      assertThat(reached.getCssValue("outline-style")).as(selector).isEqualTo("solid");
      assertThat(reached.getCssValue("outline-width")).as(selector).isEqualTo("3px");
    }
  }

  @Test
  void theChannelForTheNextTimeIsChosenWithTheKeyboardAlone() {
    showInvoice();
    browser.tabTo("input[name=channel]");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    browser.awaitText("Next time: Letter by post.");

    assertThat(server.posted())
        .endsWith(PageServer.PAGE + "/next-time nonce=a-nonce&language=en&channel=print");
  }

  @Test
  void thisIsNotMineIsSaidWithTheKeyboardAlone() {
    showInvoice();
    browser.tabTo("summary");
    browser.press(Keys.ENTER);
    browser.tabTo("form[action$='/not-mine'] button");
    browser.press(Keys.SPACE);
    browser.awaitText("Thank you for telling us");

    assertThat(server.posted()).endsWith(PageServer.PAGE + "/not-mine nonce=a-nonce&language=en");
  }

  @Test
  void withoutScriptEverythingWorksAndNothingIsOfferedThatDoesNot() {
    browser.screen(new Screen(1024, false, false));
    showInvoice();

    assertThat(browser.text()).contains("8601 11 17947", Bill.KID, "NOK 1 250,00");
    assertThat(browser.all("button[data-copy]")).isNotEmpty().noneMatch(WebElement::isDisplayed);
    browser.find("input[value=print]").click();
    browser.find("form[action$='/next-time'] button").click();
    browser.awaitText("Next time: Letter by post.");
  }

  @Test
  void aCopyButtonCopiesWhatABankTakesAndSaysSo() {
    showInvoice();
    browser.send(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));

    assertThat(copied("To account")).isEqualTo(Bill.ACCOUNT);
    assertThat(copied("KID")).isEqualTo(Bill.KID);
    assertThat(copied("Amount")).isEqualTo("1250,00");
  }

  private static Object copied(String label) {
    WebElement button =
        browser.all("button[data-copy]").stream()
            .filter(each -> each.getText().endsWith(label))
            .findFirst()
            .orElseThrow();
    button.click();
    browser.until(
        () -> ("Copied " + label).equals(browser.find("#said").getDomProperty("textContent")));
    return browser.await("navigator.clipboard.readText().then(arguments[0], arguments[0])");
  }

  @ParameterizedTest
  @FieldSource("DIFFERENT")
  void nothingComesFromElsewhereAndThePolicyIsKept(String name) {
    browser.complaints();
    browser.open(server.sample(name, Language.SV));

    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.find("body").getCssValue("margin-top")).isEqualTo("0px");
    assertThat(
            (List<?>)
                browser.run(
                    "return performance.getEntriesByType('resource').map(one =>"
                        + " one.name).filter(name => !name.startsWith('data:') && new"
                        + " URL(name).host !== location.host)"))
        .isEmpty();
  }

  @Test
  void theDarkPageIsDark() {
    browser.screen(new Screen(1024, true, true)).open(server.sample("open", Language.NB));

    assertThat(browser.find("body").getCssValue("background-color")).contains("16, 20, 24");
    assertThat(browser.find("h1").getCssValue("color")).contains("238, 241, 243");
  }

  @Test
  void anotherLanguageIsOnePressAway() {
    browser.open(server.page());
    browser.find("nav a[lang=nn]").click();

    browser.awaitText("Faktura frå Fjordlys");
    assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("nn");
  }

  @Test
  void aRobotThatFetchesEveryLinkChangesNothing() throws IOException, InterruptedException {
    browser.open(server.sample("open", Language.EN));
    List<String> links =
        Stream.of("a[href]", "link[href]", "img[src]", "script[src]", "form[action]")
            .flatMap(selector -> browser.all(selector).stream())
            .flatMap(Chromium::targets)
            .filter(link -> link.startsWith("http"))
            .distinct()
            .toList();
    server.begin();

    try (HttpClient robot = HttpClient.newHttpClient()) {
      for (String link : links) {
        for (String method : List.of("HEAD", "GET")) {
          robot.send(
              HttpRequest.newBuilder(URI.create(link))
                  .method(method, BodyPublishers.noBody())
                  .build(),
              BodyHandlers.discarding());
        }
      }
    }

    assertThat(links).hasSizeGreaterThan(6);
    assertThat(server.posted()).isEmpty();
    assertThat(browser.open(server.page()).text())
        .contains("Show invoice")
        .doesNotContain(Bill.KID);
  }

  private static void showInvoice() {
    browser.open(server.page());
    browser.find("button.main").click();
    browser.awaitText("How to pay");
  }
}
