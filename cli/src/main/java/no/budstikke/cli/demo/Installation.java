package no.budstikke.cli.demo;

import java.nio.file.Path;
import java.util.Optional;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;

/** Where this program is installed; the launcher says so. */
final class Installation {
  private static final String HOME = "budstikke.home";

  private Installation() {}

  static Path home() {
    return Optional.ofNullable(System.getProperty(HOME))
        .map(Path::of)
        .map(Path::toAbsolutePath)
        .orElseThrow(
            () -> new Trouble(Exit.FAILED, "Start this with ./budstikke, which says where it is."));
  }
}
