package no.budstikke.core.lookup;

import java.util.Optional;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.PayeeAccount;

/**
 * What a register can be asked. Each kind of agreement is asked by its own key (product
 * specification, section 3.2).
 */
public sealed interface Question {
  /** Is there a direct-debit mandate for references like this one on this account? */
  record Mandate(PayeeAccount account, Kid kid) implements Question {
    @Override
    public String toString() {
      return "Mandate";
    }
  }

  /** Is this person a member of the mailbox and open to this issuer? */
  record Mailbox(Identity person) implements Question {}

  /**
   * Does this person get e-invoices from this issuer?
   *
   * @param person as far as the issuer knows
   * @param customerNumber the issuer's number, by which Swedish sign-ups are kept (Swedish
   *     e-faktura, section 4.4)
   */
  record ElectronicInvoice(Identity person, Optional<String> customerNumber) implements Question {
    @Override
    public String toString() {
      return "ElectronicInvoice";
    }
  }
}
