package no.budstikke.documents.ubl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.Specification;
import no.budstikke.core.request.Surcharge;
import no.budstikke.core.request.Totals;
import no.budstikke.core.request.VatSubtotal;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/** Lines, fees, VAT and totals. Source: input format, section 3, rows 26 to 30. */
final class SpecificationReader {
  private static final Path ID = Path.of("cbc:ID");
  private static final Path LINE_AMOUNT = Path.of("cbc:LineExtensionAmount");
  private static final Path ITEM_NAME = Path.of("cac:Item/cbc:Name");
  private static final Path ITEM_DESCRIPTION = Path.of("cac:Item/cbc:Description");
  private static final Path LINE_RATE = Path.of("cac:Item/cac:ClassifiedTaxCategory/cbc:Percent");
  private static final Path PRICE = Path.of("cac:Price/cbc:PriceAmount");
  private static final Path ALLOWANCE = Path.of("cac:AllowanceCharge");
  private static final Path INDICATOR = Path.of("cbc:ChargeIndicator");
  private static final Path AMOUNT = Path.of("cbc:Amount");
  private static final Path REASON = Path.of("cbc:AllowanceChargeReason");
  private static final Path TAX_TOTAL = Path.of("cac:TaxTotal");
  private static final Path TAX_AMOUNT = Path.of("cbc:TaxAmount");
  private static final Path SUBTOTAL = Path.of("cac:TaxSubtotal");
  private static final Path TAXABLE = Path.of("cbc:TaxableAmount");
  private static final Path CATEGORY = Path.of("cac:TaxCategory/cbc:ID");
  private static final Path PERCENT = Path.of("cac:TaxCategory/cbc:Percent");
  private static final Path TOTALS = Path.of("cac:LegalMonetaryTotal");
  private static final Path EXCLUSIVE = Path.of("cbc:TaxExclusiveAmount");
  private static final Path INCLUSIVE = Path.of("cbc:TaxInclusiveAmount");
  private static final Path PREPAID = Path.of("cbc:PrepaidAmount");
  private static final Path ROUNDING = Path.of("cbc:PayableRoundingAmount");
  private static final int UNIT = Names.of("@unitCode");
  private static final int CURRENCY = Names.of("@currencyID");

  private final UblDocument document;
  private final Gaps gaps;

  SpecificationReader(UblDocument document, Gaps gaps) {
    this.document = document;
    this.gaps = gaps;
  }

  Specification read() {
    List<Node> lines = document.lines();
    if (lines.isEmpty()) {
      gaps.missing(document.root(), "lines");
    }
    Node tax = taxTotal();
    return new Specification(
        all(lines, this::line),
        all(document.root().each(ALLOWANCE), this::surcharge),
        all(tax.each(SUBTOTAL), this::subtotal),
        totals(tax),
        TextsReader.read(document, gaps));
  }

  /** Without a stream: nearly every document has no more than three. */
  private static <T> List<T> all(List<Node> nodes, Function<Node, T> read) {
    List<T> all = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      all.add(read.apply(node));
    }
    return all;
  }

  /** The one in the document's currency: a second may state the VAT in another (R053). */
  private Node taxTotal() {
    for (Node total : document.root().each(TAX_TOTAL)) {
      if (isInDocumentCurrency(total)) {
        return total;
      }
    }
    gaps.missing(document.root(), "vat-total");
    return document.root().first(TAX_TOTAL);
  }

  private boolean isInDocumentCurrency(Node total) {
    return total.first(TAX_AMOUNT).attribute(CURRENCY).equals(gaps.currency().getCurrencyCode());
  }

  private Line line(Node line) {
    Path quantity = document.type().quantity();
    return new Line(
        gaps.text(line, ID, "line-number"),
        named(line),
        gaps.decimal(line, quantity, "quantity"),
        line.first(quantity).attribute(UNIT),
        gaps.decimal(line, PRICE, "price"),
        gaps.amount(line, LINE_AMOUNT, "line-amount"),
        gaps.decimalIfThere(line, LINE_RATE, "vat-rate"));
  }

  private String named(Node line) {
    String name = gaps.text(line, ITEM_NAME, "line-name");
    String description = line.first(ITEM_DESCRIPTION).text();
    return description.isEmpty() ? name : name + "\n" + description;
  }

  private Surcharge surcharge(Node node) {
    return new Surcharge(
        gaps.text(node, INDICATOR, "charge-indicator").equals("true"),
        gaps.amount(node, AMOUNT, "charge-amount"),
        node.first(REASON).value());
  }

  private VatSubtotal subtotal(Node node) {
    return new VatSubtotal(
        gaps.text(node, CATEGORY, "vat-category"),
        gaps.decimalIfThere(node, PERCENT, "vat-rate"),
        gaps.amount(node, TAXABLE, "vat-base"),
        gaps.amount(node, TAX_AMOUNT, "vat-amount"));
  }

  private Totals totals(Node tax) {
    Node totals = document.root().first(TOTALS);
    return new Totals(
        gaps.amount(totals, LINE_AMOUNT, "total-lines"),
        gaps.amount(totals, EXCLUSIVE, "total-without-vat"),
        tax.exists() ? gaps.amount(tax, TAX_AMOUNT, "vat-total") : Amount.zero(gaps.currency()),
        gaps.amount(totals, INCLUSIVE, "total-with-vat"),
        gaps.amountOrZero(totals, PREPAID, "prepaid"),
        gaps.amountOrZero(totals, ROUNDING, "rounding"));
  }
}
