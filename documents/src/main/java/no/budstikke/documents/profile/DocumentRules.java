package no.budstikke.documents.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.profile.Report.Difference;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;
import no.budstikke.documents.ubl.Gap;
import no.budstikke.documents.ubl.RootType;
import no.budstikke.documents.ubl.UblDocument;

/** What a document is and when. Source: input format, sections 2, 3 and 11. */
final class DocumentRules {
  private static final String BILLING =
      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";

  private static final Set<String> CUSTOMIZATIONS =
      Set.of(BILLING, BILLING + "#conformant#" + Names.B2C);
  private static final String PAYOUT = "ehf:payment-request";
  private static final Path ORIGINAL =
      Path.of("cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID");

  private DocumentRules() {}

  static void customizationIsKnown(Subject subject, Report report) {
    UblDocument document = subject.document();
    String text = document.customization().text();
    if (!CUSTOMIZATIONS.contains(text) && !document.isEhfReminder() && !isPayout(document)) {
      report.at(there(document.customization(), document), Difference.of(text, BILLING), text);
    }
  }

  static void isNoPayoutRequest(Subject subject, Report report) {
    if (isPayout(subject.document())) {
      report.at(subject.document().customization());
    }
  }

  private static boolean isPayout(UblDocument document) {
    return document.customization().text().contains(PAYOUT);
  }

  static void dueDateWhereMoneyIsAsked(Subject subject, Report report) {
    UblDocument document = subject.document();
    if (document.asksForMoney() && document.dueDate().text().isEmpty()) {
      report.at(document.payableAmount());
    }
  }

  static void dueDateLiesAhead(Subject subject, Report report) {
    UblDocument document = subject.document();
    Optional<LocalDate> due = document.due();
    Optional<LocalDate> issued = document.issued();
    Optional<LocalDate> latest =
        subject
            .today()
            .filter(today -> issued.isEmpty() || today.isAfter(issued.get()))
            .or(() -> issued);
    if (due.isPresent() && latest.isPresent() && due.get().isBefore(latest.get())) {
      report.at(
          document.dueDate(),
          Difference.of(due.get().toString()),
          due.get().toString(),
          latest.get().toString());
    }
  }

  /** A credit as negative invoice need not name one (section 2). */
  static void originalIsNamed(Subject subject, Report report) {
    UblDocument document = subject.document();
    boolean negativeInvoice =
        document.type() == RootType.INVOICE && document.kind() == RequestKind.CREDIT_NOTE;
    if (document.kind().refersToAnOriginal()
        && !negativeInvoice
        && document.root().first(ORIGINAL).text().isEmpty()) {
      report.at(document.root());
    }
  }

  static void currencyIsAllowed(Subject subject, Report report) {
    UblDocument document = subject.document();
    document
        .currency()
        .filter(
            currency ->
                subject
                    .account()
                    .filter(account -> !account.currencies().contains(currency))
                    .isPresent())
        .ifPresent(
            currency ->
                report.at(
                    document.currencyCode(),
                    Difference.of(currency.getCurrencyCode()),
                    currency.getCurrencyCode()));
  }

  static void nothingIsMissing(Subject subject, Report report) {
    for (Gap gap : gaps(subject, Gap.Kind.MISSING)) {
      report.at(there(gap.node(), subject.document()), "@" + gap.what());
    }
  }

  static void everythingCanBeUsed(Subject subject, Report report) {
    for (Gap gap : gaps(subject, Gap.Kind.UNUSABLE)) {
      report.at(gap.node(), "@" + gap.what());
    }
  }

  private static List<Gap> gaps(Subject subject, Gap.Kind kind) {
    return subject.gaps().isEmpty()
        ? List.of()
        : subject.gaps().stream().filter(gap -> gap.kind() == kind).distinct().toList();
  }

  private static Node there(Node node, UblDocument document) {
    return node.exists() ? node : document.root();
  }
}
