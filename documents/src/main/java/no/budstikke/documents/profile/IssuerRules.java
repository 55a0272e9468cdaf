package no.budstikke.documents.profile;

import java.util.Optional;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.validate.Account;
import no.budstikke.documents.profile.Report.Difference;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.ubl.IssuerNumbers;
import no.budstikke.documents.ubl.PaymentMeans;
import no.budstikke.documents.ubl.PaymentMeans.WrittenAccount;

/** Who asks, and for which account. Source: input format, section 11 (B2C-ISS). */
final class IssuerRules {
  private IssuerRules() {}

  static void organisationNumberIsRight(Subject subject, Report report) {
    Optional<IssuerNumbers.Found> found = IssuerNumbers.organisationNumber(subject.document());
    if (found.isEmpty()) {
      Node issuer = subject.document().issuer();
      report.at(issuer.exists() ? issuer : subject.document().root(), "#missing");
    } else if (found.get().number().isEmpty()) {
      Node node = found.get().node();
      report.at(node, Difference.of(node.text()), node.text());
    }
  }

  static void organisationNumberIsTheAccounts(Subject subject, Report report) {
    Optional<IssuerNumbers.Found> found = IssuerNumbers.organisationNumber(subject.document());
    Optional<OrganisationNumber> number = found.flatMap(IssuerNumbers.Found::number);
    Optional<OrganisationNumber> own = subject.account().map(Account::organisationNumber);
    if (number.isPresent() && own.isPresent() && !number.equals(own)) {
      report.at(
          found.get().node(),
          Difference.of(number.get().digits(), own.get().digits()),
          number.get().digits());
    }
  }

  /** Every account that the consumer is shown, or money could be led astray by the second one. */
  static void creditAccountIsRegistered(Subject subject, Report report) {
    for (WrittenAccount written : subject.document().paymentMeans().accounts()) {
      Optional<? extends PayeeAccount> number = written.reading().value();
      if (number.isPresent()
          && subject.account().filter(account -> !knows(account, number.get())).isPresent()) {
        report.at(
            written.node(), Difference.of(number.get().machineForm()), number.get().formatted());
      }
    }
  }

  private static boolean knows(Account account, PayeeAccount number) {
    return account.accounts().stream()
        .anyMatch(credit -> PaymentMeans.isSame(credit.account(), number));
  }
}
