package no.budstikke.core.lookup;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.PostalAddress;

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
   * @param whereabouts name and address, by which a register may tell people apart who share an
   *     e-mail address (eFaktura, section 5.1)
   */
  record ElectronicInvoice(
      Identity person, Optional<String> customerNumber, Whereabouts whereabouts)
      implements Question {
    /** A question to a register that does not look at names. */
    public ElectronicInvoice(Identity person, Optional<String> customerNumber) {
      this(person, customerNumber, Whereabouts.NONE);
    }

    @Override
    public String toString() {
      return "ElectronicInvoice";
    }
  }

  /**
   * Who somebody is to the postman.
   *
   * @param name empty when not known
   * @param address without lines when not known
   */
  record Whereabouts(String name, PostalAddress address) {
    /** Not known. */
    public static final Whereabouts NONE =
        new Whereabouts("", new PostalAddress(List.of(), "", "", ""));

    @Override
    public String toString() {
      return "Whereabouts";
    }
  }
}
