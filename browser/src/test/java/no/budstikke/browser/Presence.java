package no.budstikke.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** Without a browser its tests are left out, unless they are required; then they fail. */
final class Presence {
  private static final String HOW =
      "There is no browser: install Chromium and its driver (on Debian: apt-get install chromium"
          + " chromium-driver).";

  private Presence() {}

  static Chromium browser() {
    if (!Chromium.isThere()) {
      if ("required".equals(System.getenv("BUDSTIKKE_BROWSER"))) {
        fail(HOW);
      }
      abort(HOW);
    }
    return Chromium.start();
  }
}
