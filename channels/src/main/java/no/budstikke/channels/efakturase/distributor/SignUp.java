package no.budstikke.channels.efakturase.distributor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.registration.RegistrationEvent;

/**
 * A consumer who wants e-invoices of an issuer in a bank.
 *
 * @param fui the issuer
 * @param customer the issuer's customer number, as the consumer typed it
 * @param recipient who, and where
 * @param mode how the bank takes it
 */
record SignUp(String fui, String customer, Recipient recipient, RegistrationEvent.Mode mode) {
  /** Reads a row: {@code consumer | FUI | customer | bank | id | FMI or - | mode}. */
  static Optional<SignUp> read(List<String> cells) {
    boolean right =
        cells.size() == 7
            && cells.get(3).matches("[A-Z0-9]{2,10}")
            && cells.get(4).matches("\\d{10}(\\d\\d)?")
            && Arrays.stream(RegistrationEvent.Mode.values())
                .anyMatch(mode -> mode.name().equals(cells.get(6)));
    if (!right) {
      return Optional.empty();
    }
    Recipient.IdType type =
        cells.get(4).length() == 12 ? Recipient.IdType.PERSNR : Recipient.IdType.ORGNR;
    Optional<String> fmi = Optional.of(cells.get(5)).filter(text -> !text.equals("-"));
    return Optional.of(
        new SignUp(
            cells.get(1),
            cells.get(2),
            new Recipient(type, cells.get(4), cells.get(3), fmi, Map.of()),
            RegistrationEvent.Mode.valueOf(cells.get(6))));
  }

  /** The row. */
  String row() {
    return String.join(
        " | ",
        "consumer",
        fui,
        customer,
        recipient.bank(),
        recipient.id(),
        recipient.fmi().orElse("-"),
        mode.name());
  }

  /** The same for the same consumer of the same issuer at the same place. */
  String key() {
    return String.join("|", fui, customer, recipient.bank(), recipient.fmi().orElse(""));
  }

  @Override
  public String toString() {
    return "SignUp";
  }
}
