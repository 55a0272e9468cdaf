package no.budstikke.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import no.budstikke.core.request.NationalId.Population;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.Account.Mode;
import no.budstikke.documents.configuration.Configured;
import no.budstikke.documents.configuration.IssuerConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What an issuer's configuration (YAML or JSON) says that rules need. */
final class IssuerFile {
  /** The file cannot be used; the message says where and why, never the value. */
  static final class Unusable extends Exception {
    Unusable(String message) {
      super(message);
    }
  }

  private IssuerFile() {}

  static Account read(Path file, Mode mode) throws Unusable, IOException {
    Account account = account(file);
    return new Account(
        account.market(),
        account.organisationNumber(),
        account.accounts(),
        account.currencies(),
        mode == Mode.STRICT ? mode : account.mode(),
        account.population());
  }

  private static Account account(Path file) throws Unusable, IOException {
    try {
      return switch (IssuerConfiguration.readAccount(
          new YAMLMapper().readTree(Files.readAllBytes(file)), Population.ANY)) {
        case Configured.Usable<Account>(var account) -> account;
        case Configured.Refused<Account>(var problems) ->
            throw new Unusable(
                problems.stream()
                    .map(problem -> problem.place() + ": " + problem.sentence())
                    .collect(Collectors.joining("\n", "The issuer file cannot be used.\n", "")));
      };
    } catch (JacksonException e) {
      throw new Unusable("The issuer file is no YAML.");
    }
  }
}
