package no.budstikke.cli.bankfile;

import java.util.Optional;
import no.budstikke.channels.avtalegiro.file.BankFile;
import no.budstikke.channels.avtalegiro.file.Transmission;

/** The names that the contract gives to the formats. Source: command line contract, "bank-file". */
final class Formats {
  private Formats() {}

  /** Which format the file has; empty when it has none that is known. */
  static Optional<String> of(BankFile file) {
    return file.transmission().map(Formats::of);
  }

  private static String of(Transmission transmission) {
    return switch (transmission.direction()) {
      case TO_OPERATOR -> "avtalegiro-to-operator";
      case FROM_OPERATOR -> "from-operator";
    };
  }
}
