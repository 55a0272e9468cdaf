package no.budstikke.core.registration;

import java.util.Map;
import java.util.Optional;

/**
 * In whose internet bank the e-invoice appears; need not be the debtor. Source: Swedish e-faktura,
 * section 3.2.
 *
 * @param idType what kind of number the id is
 * @param id personnummer of 12 digits, or organisation number of 10
 * @param bank the bank's short code
 * @param fmi the recipient's identity at the bank, opaque and kept as it was told
 * @param details what else was told: name, street, post code, town, e-mail
 */
public record Recipient(
    IdType idType, String id, String bank, Optional<String> fmi, Map<String, String> details) {
  public Recipient {
    details = Map.copyOf(details);
  }

  /** What kind of number identifies the recipient. */
  public enum IdType {
    /** Personnummer or samordningsnummer. */
    PERSNR,
    /** Organisation number. */
    ORGNR
  }

  /** Whether a change of one is a change of the other (rule 2 of section 4.4). */
  public boolean isAtSamePlaceAs(Recipient other) {
    return bank.equals(other.bank) && fmi.equals(other.fmi);
  }

  @Override
  public String toString() {
    return "Recipient";
  }
}
