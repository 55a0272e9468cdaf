package no.budstikke.core.mandate;

import java.util.Optional;
import no.budstikke.core.request.KidLayout;
import no.budstikke.core.request.PayeeAccount;

/**
 * What tells one mandate from another. Source: AvtaleGiro, section 5.3.
 *
 * @param account the payee account, in its machine form
 * @param kidLength the length of its KIDs: another length is another kind
 * @param fixedPart customer id and payment type
 */
public record MandateKey(String account, int kidLength, String fixedPart) {
  /**
   * The key of the mandate that a KID belongs to.
   *
   * @param kid of a claim, or as it was registered: outside its fixed part there may be anything
   * @param layout what KIDs of the account look like
   * @return empty when the layout knows no such KID
   */
  public static Optional<MandateKey> of(PayeeAccount account, String kid, KidLayout layout) {
    return layout
        .fixedPartOf(kid)
        .map(part -> new MandateKey(account.machineForm(), kid.length(), part));
  }

  @Override
  public String toString() {
    return "MandateKey";
  }
}
