package no.budstikke.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser without a window, with a profile of its own and nothing fetched from elsewhere. */
final class Chromium implements AutoCloseable {
  private static final Path BROWSER = program("BUDSTIKKE_CHROMIUM", "/usr/bin/chromium");
  private static final Path DRIVER = program("BUDSTIKKE_CHROMEDRIVER", "/usr/bin/chromedriver");
  private static final int HEIGHT = 900;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** It warns of tools that we do not use. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    SELENIUM.setLevel(Level.SEVERE);
  }

  private final Path profile;
  private final ChromeDriver driver;

  private Chromium() {
    try {
      profile = Files.createTempDirectory("browser");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .withLogFile(new File("/dev/null"))
            .build();
    driver = new ChromeDriver(service, options(profile));
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
  }

  /** Whether the machine has a browser and its driver. */
  static boolean isThere() {
    return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
  }

  static Chromium start() {
    return new Chromium();
  }

  private static Path program(String variable, String usual) {
    return Path.of(Optional.ofNullable(System.getenv(variable)).orElse(usual));
  }

  private static ChromeOptions options(Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless=new",
        "--hide-scrollbars",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-dev-shm-usage",
        "--disable-extensions",
        "--disable-gpu",
        "--disable-sync",
        "--no-default-browser-check",
        "--no-first-run",
        "--lang=en",
        "--user-data-dir=" + profile);
    LoggingPreferences console = new LoggingPreferences();
    console.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, console);
    if (System.getProperty("user.name").equals("root")) {
      options.addArguments("--no-sandbox");
    }
    return options;
  }

  /** A screen of this width, light or dark, with or without script. */
  Chromium screen(Screen screen) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", screen.width(), "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of(
                    "name", "prefers-color-scheme", "value", screen.dark() ? "dark" : "light"))));
    send("Emulation.setScriptExecutionDisabled", Map.of("value", !screen.script()));
    return this;
  }

  /**
   * How a page is looked at.
   *
   * @param width in CSS pixels
   */
  record Screen(int width, boolean dark, boolean script) {
    static final Screen USUAL = new Screen(1024, false, true);

    String name() {
      return width + (dark ? "-dark" : "-light");
    }
  }

  Chromium open(String address) {
    driver.get(address);
    return this;
  }

  String address() {
    return Optional.ofNullable(driver.getCurrentUrl()).orElse("");
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** What the page reads as. */
  String text() {
    return find("body").getText();
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** The element that has the focus. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Goes on with the tab key until an element has the focus that suits this selector. */
  WebElement tabTo(String selector) {
    for (int i = 0; i < 60; i++) {
      press(Keys.TAB);
      WebElement focused = focused();
      if ((boolean) run("return arguments[0].matches(arguments[1])", focused, selector)) {
        return focused;
      }
    }
    throw new AssertionError("The tab key does not lead to " + selector);
  }

  /** Waits until the page says this. */
  void awaitText(String words) {
    until(() -> text().contains(words));
  }

  /** Waits until it is so; a page that is just going away answers nothing. */
  void until(BooleanSupplier condition) {
    new WebDriverWait(driver, PATIENCE)
        .ignoring(WebDriverException.class)
        .until(_ -> condition.getAsBoolean());
  }

  /** What the console has complained about since the last time. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Where an element leads or what it fetches, as a whole address. */
  static Stream<String> targets(WebElement element) {
    return Stream.of("href", "src", "action")
        .map(element::getDomProperty)
        .flatMap(Stream::ofNullable);
  }

  /** What a script in the page answers. */
  Object run(String script, Object... arguments) {
    return Optional.ofNullable(driver.executeScript(script, arguments)).orElse("");
  }

  /** What a script in the page answers by calling its last argument. */
  Object await(String script, Object... arguments) {
    return Optional.ofNullable(driver.executeAsyncScript(script, arguments)).orElse("");
  }

  Map<String, Object> send(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  /** The whole page as a PNG file. */
  void picture(Path file) {
    Map<String, Object> taken =
        send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, Base64.getDecoder().decode(String.valueOf(taken.get("data"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
