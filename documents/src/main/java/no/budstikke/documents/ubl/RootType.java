package no.budstikke.documents.ubl;

import java.util.Optional;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/** The two documents we read; they differ in three names. Source: input format, section 3. */
// A path is written once and never changed; the checker cannot see into its array.
@SuppressWarnings("ImmutableEnumChecker")
public enum RootType {
  INVOICE("inv:Invoice", "cbc:InvoiceTypeCode", "cac:InvoiceLine", "cbc:InvoicedQuantity"),
  CREDIT_NOTE(
      "cn:CreditNote", "cbc:CreditNoteTypeCode", "cac:CreditNoteLine", "cbc:CreditedQuantity");

  private final int name;
  private final Path typeCode;
  private final Path line;
  private final Path quantity;

  RootType(String name, String typeCode, String line, String quantity) {
    this.name = Names.of(name);
    this.typeCode = Path.of(typeCode);
    this.line = Path.of(line);
    this.quantity = Path.of(quantity);
  }

  /** The type of a root element; empty when it is none of ours. */
  public static Optional<RootType> of(Node root) {
    if (root.is(INVOICE.name)) {
      return Optional.of(INVOICE);
    }
    return root.is(CREDIT_NOTE.name) ? Optional.of(CREDIT_NOTE) : Optional.empty();
  }

  Path typeCode() {
    return typeCode;
  }

  Path line() {
    return line;
  }

  Path quantity() {
    return quantity;
  }
}
