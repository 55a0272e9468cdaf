package no.budstikke.channels.avtalegiro.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.budstikke.core.request.Kid;

/**
 * Who has agreed to what: payees with the operator, payers with payees.
 *
 * @param agreements of payees
 * @param consents of payers
 */
record Population(List<PayeeAgreement> agreements, List<Consent> consents) {
  static final Population NOBODY = new Population(List.of(), List.of());

  Population {
    agreements = List.copyOf(agreements);
    consents = List.copyOf(consents);
  }

  /**
   * A payee's agreement for one account.
   *
   * @param account the payee account
   * @param unit the customer unit that sends files for it and gets those about it
   * @param algorithm of the check digits of its KIDs
   */
  record PayeeAgreement(String account, String unit, Kid.Algorithm algorithm) {
    @Override
    public String toString() {
      return "PayeeAgreement";
    }
  }

  /** Reads a table; a row that cannot be read is refused with its line number. */
  static Population read(List<String> lines) {
    List<PayeeAgreement> agreements = new ArrayList<>();
    List<Consent> consents = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String row = lines.get(i).split("#", 2)[0].strip();
      if (!row.isEmpty() && !take(cells(row), agreements, consents)) {
        throw new IllegalArgumentException("Line " + (i + 1) + " cannot be read.");
      }
    }
    return new Population(agreements, consents);
  }

  Optional<PayeeAgreement> agreement(String account) {
    return agreements.stream().filter(one -> one.account().equals(account)).findFirst();
  }

  boolean knowsUnit(String unit) {
    return agreements.stream().anyMatch(one -> one.unit().equals(unit));
  }

  /** The mandate that a claim is under. */
  Optional<Consent> consent(String account, String kid) {
    return consents.stream()
        .filter(one -> one.account().equals(account) && one.covers(kid))
        .findFirst();
  }

  List<Consent> consents(String account) {
    return consents.stream().filter(one -> one.account().equals(account)).toList();
  }

  /** A row of the table. */
  static String row(Consent consent) {
    return String.join(
            " | ", "mandate", consent.account(), consent.pattern(), consent.notice() ? "J" : "N")
        + (consent.limit().isPresent() ? " | " + consent.limit().getAsLong() : "");
  }

  /** A row of the table. */
  static String row(PayeeAgreement agreement) {
    return String.join(
        " | ", "agreement", agreement.account(), agreement.unit(), agreement.algorithm().name());
  }

  /** Whether a row is about this mandate. */
  static boolean isAbout(String line, Consent consent) {
    List<String> cells = cells(line.split("#", 2)[0]);
    return cells.size() > 2
        && cells.get(0).equals("mandate")
        && cells.get(1).equals(consent.account())
        && cells.get(2).equals(consent.pattern());
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
  }

  private static boolean take(
      List<String> cells, List<PayeeAgreement> agreements, List<Consent> consents) {
    if (cells.size() < 3 || !cells.get(1).matches("\\d{11}")) {
      return false;
    }
    return switch (cells.getFirst()) {
      case "agreement" -> agreement(cells).map(agreements::add).orElse(false);
      case "mandate" -> consent(cells).map(consents::add).orElse(false);
      default -> false;
    };
  }

  private static Optional<PayeeAgreement> agreement(List<String> cells) {
    String modulus = cells.size() > 3 ? cells.get(3) : "MOD10";
    boolean right = cells.get(2).matches("\\d{8}") && modulus.matches("MOD1[01]");
    return right
        ? Optional.of(
            new PayeeAgreement(cells.get(1), cells.get(2), Kid.Algorithm.valueOf(modulus)))
        : Optional.empty();
  }

  private static Optional<Consent> consent(List<String> cells) {
    boolean right =
        cells.size() > 3
            && cells.size() < 6
            && cells.get(2).matches("[0-9?]{1,24}\\?")
            && cells.get(2).matches(".*[0-9].*")
            && cells.get(3).matches("[JN]")
            && (cells.size() == 4 || cells.get(4).matches("\\d{1,15}"));
    return right
        ? Optional.of(
            new Consent(
                cells.get(1),
                cells.get(2),
                cells.get(3).equals("J"),
                cells.size() == 5
                    ? OptionalLong.of(Long.parseLong(cells.get(4)))
                    : OptionalLong.empty()))
        : Optional.empty();
  }
}
