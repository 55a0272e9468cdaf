package no.budstikke.documents.ubl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Texts;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/** Words and places beside the figures. Source: input format, section 3, rows 5 to 10 and 31. */
final class TextsReader {
  private static final Path NOTE = Path.of("cbc:Note");
  private static final Path TERMS = Path.of("cac:PaymentTerms/cbc:Note");
  private static final Path PERIOD = Path.of("cac:InvoicePeriod");
  private static final Path START = Path.of("cbc:StartDate");
  private static final Path END = Path.of("cbc:EndDate");
  private static final Path CONTRACT = Path.of("cac:ContractDocumentReference/cbc:ID");
  private static final Path REFERENCE = Path.of("cac:AdditionalDocumentReference");
  private static final Path TYPE_CODE = Path.of("cbc:DocumentTypeCode");
  private static final Path ID = Path.of("cbc:ID");
  private static final Path DELIVERY = Path.of("cac:Delivery/cac:DeliveryLocation/cac:Address");
  private static final int SCHEME = Names.of("@schemeID");

  private TextsReader() {}

  static Texts read(UblDocument document, Gaps gaps) {
    Node root = document.root();
    Node delivery = root.first(DELIVERY);
    return new Texts(
        notes(root),
        root.first(TERMS).value(),
        period(root.first(PERIOD), gaps),
        root.first(CONTRACT).value(),
        meteringPoint(root),
        delivery.exists() ? Optional.of(Addresses.read(delivery)) : Optional.empty());
  }

  private static List<String> notes(Node root) {
    List<String> notes = new ArrayList<>();
    for (Node note : root.each(NOTE)) {
      note.value().ifPresent(notes::add);
    }
    return notes;
  }

  private static Optional<Texts.Period> period(Node period, Gaps gaps) {
    return period.exists()
        ? Optional.of(
            new Texts.Period(
                gaps.dateIfThere(period, START, "period"), gaps.dateIfThere(period, END, "period")))
        : Optional.empty();
  }

  /** Norwegian energy practice: object reference 130 with scheme AVE. */
  private static Optional<String> meteringPoint(Node root) {
    List<Node> references = root.each(REFERENCE);
    return references.isEmpty() ? Optional.empty() : meteringPoint(references);
  }

  private static Optional<String> meteringPoint(List<Node> references) {
    return references.stream()
        .filter(reference -> reference.first(TYPE_CODE).text().equals("130"))
        .map(reference -> reference.first(ID))
        .filter(id -> id.attribute(SCHEME).equals("AVE"))
        .flatMap(id -> id.value().stream())
        .findFirst();
  }
}
