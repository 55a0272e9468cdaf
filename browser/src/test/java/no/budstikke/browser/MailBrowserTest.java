package no.budstikke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.browser.Chromium.Screen;
import no.budstikke.documents.picture.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both mails and the page that goes along, as people see them (mail and print 1.5, 2.1). */
class MailBrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int NARROW = 320;
  private static final List<Screen> SCREENS =
      List.of(
          Screen.USUAL,
          new Screen(1024, true, true),
          new Screen(NARROW, true, true),
          new Screen(NARROW, false, true));

  private static Chromium browser;

  @BeforeAll
  static void start() {
    browser = Presence.browser();
  }

  @AfterAll
  static void stop() {
    Optional.ofNullable(browser).ifPresent(Chromium::close);
  }

  @ParameterizedTest
  @EnumSource
  void axeFindsNothingInAnyLanguageInLightOrDarkWideOrNarrow(Language language) {
    for (Map.Entry<String, String> one : Mails.in(language).entrySet()) {
      browser.screen(Screen.USUAL).open(address(one.getValue()));
      for (Screen screen : SCREENS) {
        browser.screen(screen);
        String name = one.getKey() + "-" + language.tag() + "-" + screen.name();
        assertThat(Axe.violations(browser)).as(name).isEmpty();
        assertThat((long) browser.run("return document.documentElement.scrollWidth"))
            .as(name)
            .isLessThanOrEqualTo(screen.width());
        browser.picture(SCREENSHOTS.resolve(name + ".png"));
      }
    }
  }

  private static String address(String html) {
    return "data:text/html;charset=utf-8;base64,"
        + Base64.getEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8));
  }
}
