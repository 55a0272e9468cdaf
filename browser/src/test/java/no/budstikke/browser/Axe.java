package no.budstikke.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core, the judge of accessibility, with all its rules. */
final class Axe {
  private static final String SOURCE = source();
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ["violations"]}).then(
          seen => done(seen.violations.map(
              one => one.id + " " + one.nodes.map(node => node.target.join(" ")).join(", "))),
          fault => done(["axe-core: " + fault]));
      """;

  private Axe() {}

  /** What is wrong with the page as it is shown now. */
  static List<?> violations(Chromium browser) {
    if (browser.run("return typeof axe").equals("undefined")) {
      browser.run(SOURCE);
    }
    return (List<?>) browser.await(RUN);
  }

  private static String source() {
    try (InputStream stream = Axe.class.getResourceAsStream("/axe.min.js")) {
      if (stream == null) {
        throw new IllegalStateException("axe-core is missing.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
