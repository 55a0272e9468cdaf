package no.budstikke.cli.rest;

import java.util.Optional;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import picocli.CommandLine.Option;

/** On whose behalf a command speaks. */
public final class IssuerOption {
  @Option(
      names = "--issuer",
      paramLabel = "ISSUER",
      description = "The issuer's name; else $$BUDSTIKKE_ISSUER.")
  private Optional<String> issuer = Optional.empty();

  /** The name, where one is given. */
  public Optional<String> given() {
    return issuer.or(() -> Optional.ofNullable(System.getenv("BUDSTIKKE_ISSUER")));
  }

  /** The name. */
  public String name() {
    return given()
        .orElseThrow(
            () -> new Trouble(Exit.USAGE, "Which issuer? Give --issuer or BUDSTIKKE_ISSUER."));
  }
}
