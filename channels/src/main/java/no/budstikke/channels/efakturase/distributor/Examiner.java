package no.budstikke.channels.efakturase.distributor;

import java.util.List;
import java.util.Optional;
import no.budstikke.channels.efakturase.file.StatusFile.Reason;
import no.budstikke.core.request.CheckDigits;

/** What a distributor and the presenter banks find wrong. Source: Swedish e-faktura, 8.1 to 8.3. */
final class Examiner {
  private static final String CREDIT = "CRE";

  private Examiner() {}

  /** What is wrong with a whole file, where something is. */
  static Optional<Reason> fault(String fui, Parcel file, Population population) {
    if (!population.knows(fui)) {
      return reason("801", "The distributor is not registered for the FUI");
    }
    return file.announced() == file.documents().size()
        ? Optional.empty()
        : reason("FORMAT", "The number of documents is wrong");
  }

  /** What the distributor finds wrong with a document. */
  static Optional<Reason> fault(
      String fui, Parcel.Document document, Population population, boolean seen) {
    Parcel.Order order = document.order();
    if (seen) {
      return reason("DUPLICATE", "The document was received before");
    }
    List<String> accounts = order.account().stream().filter(one -> !one.isEmpty()).toList();
    if (accounts.isEmpty() || !accounts.stream().allMatch(one -> population.mayUse(fui, one))) {
      return reason("ACCOUNT", "The account is not on the agreement");
    }
    if (document.type().startsWith(CREDIT)) {
      return Optional.empty();
    }
    String reference = order.reference();
    boolean checked =
        reference.length() > 1
            && CheckDigits.isDigits(reference)
            && CheckDigits.mod10(reference.substring(0, reference.length() - 1))
                == reference.charAt(reference.length() - 1);
    if (!checked) {
      return reason("REFERENCE", "The reference has a wrong check digit");
    }
    if (order.amounts().stream().distinct().count() > 1
        || !order.amounts().getFirst().matches("\\d+\\.\\d\\d")) {
      return reason("AMOUNT", "The amounts differ or have a wrong format");
    }
    return order.dates().stream().distinct().count() > 1
        ? reason("DATE", "The dates differ")
        : Optional.empty();
  }

  /** What the presenter bank finds wrong with it. */
  static Optional<Reason> bankFault(String fui, Parcel.Document document, Population population) {
    Parcel.Addressee to = document.addressee();
    boolean reached =
        to.id().equals(to.customerId()) && population.isReached(fui, to.bank(), to.id());
    return reached ? Optional.empty() : reason("410", "Recipient check failed");
  }

  private static Optional<Reason> reason(String code, String text) {
    return Optional.of(new Reason(code, text));
  }
}
