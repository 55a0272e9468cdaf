package no.budstikke.core.validate;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.KidLayout;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OcrControl;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.PayeeAccount;

/**
 * What we know of an issuer besides its documents, for the rules that need it (layers L5 and L6).
 *
 * @param market where its consumers live
 * @param organisationNumber its registered number
 * @param accounts the credit accounts it may ask money to, each with the rule of its references
 * @param currencies allowed currencies
 * @param mode how strictly its documents are judged
 * @param population whether its consumers may be real people (R-GD-5)
 */
public record Account(
    Market market,
    OrganisationNumber organisationNumber,
    List<CreditAccount> accounts,
    Set<Currency> currencies,
    Mode mode,
    NationalId.Population population) {
  public Account {
    accounts = List.copyOf(accounts);
    currencies = Set.copyOf(currencies);
  }

  /** What the KIDs of an account are made of; empty when it is another's or nobody has said. */
  public Optional<KidLayout> layoutOf(PayeeAccount account) {
    return accounts.stream()
        .filter(one -> one.account().equals(account))
        .map(CreditAccount::rule)
        .flatMap(
            rule ->
                rule instanceof ReferenceRule.KidRule kids
                    ? kids.layout().stream()
                    : Stream.empty())
        .findFirst();
  }

  /** Whether the issuer may ask money to this account. */
  public boolean has(PayeeAccount account) {
    return accounts.stream().anyMatch(one -> one.account().equals(account));
  }

  /**
   * A credit account and how its payment references are checked.
   *
   * @param account the number
   * @param rule the algorithm the bank has registered for it
   */
  public record CreditAccount(PayeeAccount account, ReferenceRule rule) {}

  /** How references of one account are checked. */
  public sealed interface ReferenceRule {
    /**
     * A Norwegian account with KID, as registered with the bank.
     *
     * @param algorithm mod 10 or mod 11
     * @param lengths registered lengths; empty when any is allowed
     * @param layout the parts of its KIDs, where they are known: without them there is no direct
     *     debit
     */
    record KidRule(Kid.Algorithm algorithm, Set<Integer> lengths, Optional<KidLayout> layout)
        implements ReferenceRule {
      public KidRule {
        lengths = Set.copyOf(lengths);
      }

      /** KIDs of which nobody has said what they are made of. */
      public KidRule(Kid.Algorithm algorithm, Set<Integer> lengths) {
        this(algorithm, lengths, Optional.empty());
      }
    }

    /** A Swedish account with OCR control. */
    record OcrRule(OcrControl control) implements ReferenceRule {}

    /** Any text is a reference. */
    record Free() implements ReferenceRule {}
  }

  /** How strictly documents are judged. */
  public enum Mode {
    /** Consumer profile: the relaxations of input format, section 10. */
    CONSUMER,
    /** Nothing relaxed. */
    STRICT
  }
}
