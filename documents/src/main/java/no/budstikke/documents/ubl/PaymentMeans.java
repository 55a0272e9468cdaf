package no.budstikke.documents.ubl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Iban;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.Plusgiro;
import no.budstikke.core.request.Reading;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.Account.CreditAccount;
import no.budstikke.core.validate.Account.ReferenceRule;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/**
 * How the money is to move, as written. Source: input format, section 5.
 *
 * @param each every group of payment means
 * @param accounts every payee account in them, right or wrong
 * @param rule how the issuer's bank checks references; nothing when we do not know
 * @param market whose payment rules hold
 */
public record PaymentMeans(
    List<Node> each,
    List<WrittenAccount> accounts,
    Optional<ReferenceRule> rule,
    Optional<Market> market) {
  private static final Path MEANS = Path.of("cac:PaymentMeans");
  private static final Path CODE = Path.of("cbc:PaymentMeansCode");
  private static final Path REFERENCE = Path.of("cbc:PaymentID");
  private static final Path ACCOUNT = Path.of("cac:PayeeFinancialAccount/cbc:ID");
  private static final Path BRANCH =
      Path.of("cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID");
  private static final Path MANDATE = Path.of("cac:PaymentMandate/cbc:ID");

  /** Copies the lists. */
  public PaymentMeans {
    each = List.copyOf(each);
    accounts = List.copyOf(accounts);
  }

  /**
   * A payee account in a document.
   *
   * @param node where
   * @param reading the account, or what is wrong with it
   */
  public record WrittenAccount(Node node, Reading<? extends PayeeAccount> reading) {
    @Override
    public String toString() {
      return "WrittenAccount";
    }
  }

  static PaymentMeans read(UblDocument document, Optional<Account> account) {
    List<Node> each = document.root().each(MEANS);
    Optional<Market> market = account.map(Account::market).or(document::market);
    List<WrittenAccount> accounts = new ArrayList<>();
    for (Node means : each) {
      Node number = means.first(ACCOUNT);
      if (!number.text().isEmpty()) {
        accounts.add(new WrittenAccount(number, read(means, number.text(), market)));
      }
    }
    return new PaymentMeans(each, accounts, rule(accounts, account), market);
  }

  /** The branch or an old code tells the kind of number; else its form and the market do. */
  private static Reading<? extends PayeeAccount> read(
      Node means, String number, Optional<Market> market) {
    String branch = means.first(BRANCH).text();
    String code = means.first(CODE).text();
    if (branch.equals("SE:PLUSGIRO") || code.equals("50")) {
      return Plusgiro.read(number);
    }
    if (branch.equals("SE:BANKGIRO") || code.equals("56")) {
      return Bankgiro.read(number);
    }
    if (Character.isLetter(number.charAt(0))) {
      return Iban.read(number);
    }
    return market.filter(Market.SE::equals).isPresent()
        ? Bankgiro.read(number)
        : NorwegianAccount.read(number);
  }

  private static Optional<ReferenceRule> rule(
      List<WrittenAccount> accounts, Optional<Account> account) {
    if (account.isEmpty()) {
      return Optional.empty();
    }
    return accounts.stream()
        .flatMap(written -> written.reading().value().stream())
        .flatMap(
            written ->
                account.stream()
                    .flatMap(known -> known.accounts().stream())
                    .filter(known -> isSame(known.account(), written)))
        .map(CreditAccount::rule)
        .findFirst();
  }

  /** Whether two numbers lead to the same account: an IBAN is another way to write a Norwegian. */
  public static boolean isSame(PayeeAccount one, PayeeAccount other) {
    return domestic(one).equals(domestic(other));
  }

  private static PayeeAccount domestic(PayeeAccount account) {
    return account instanceof Iban iban
        ? iban.norwegianAccount().<PayeeAccount>map(bban -> bban).orElse(iban)
        : account;
  }

  /** The reference (BT-83) in each group that has one. */
  public List<Node> references() {
    List<Node> references = new ArrayList<>();
    for (Node means : each) {
      Node reference = means.first(REFERENCE);
      if (!reference.text().isEmpty()) {
        references.add(reference);
      }
    }
    return references;
  }

  /** The code (BT-81); all are equal (UBL-SR-47). */
  public Optional<String> code() {
    for (Node means : each) {
      Optional<String> code = means.first(CODE).value();
      if (code.isPresent()) {
        return code;
      }
    }
    return Optional.empty();
  }

  /** Whether there is anything at all to pay by. */
  public boolean payable() {
    return !accounts.isEmpty()
        || !references().isEmpty()
        || each.stream().anyMatch(means -> means.first(MANDATE).exists());
  }
}
