package no.budstikke.channels.efakturase.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.Surcharge;

/**
 * The rows of an invoice: its lines, then fees and discounts on the whole. Source: Swedish
 * e-faktura, section 6.3.
 */
final class InvoiceRows {
  private final XmlLines xml;
  private final Bill bill;
  private final Money money;
  private int number;

  InvoiceRows(XmlLines xml, Bill bill) {
    this.xml = xml;
    this.bill = bill;
    this.money = new Money(xml, bill);
  }

  void write() {
    bill.request().specification().lines().forEach(this::line);
    bill.request().specification().surcharges().forEach(this::surcharge);
  }

  private void line(Line line) {
    begin("A" + line.id(), line.description());
    String[] unit =
        Units.of(line.unitCode())
            .map(code -> new String[] {"unitCode", code})
            .orElseGet(() -> new String[0]);
    xml.text("quantity", Figures.plain(line.quantity()), unit);
    xml.text("unitPrice", Figures.price(line.unitPrice()), "currency", money.currency());
    sums(line.amount(), line.vatRate());
    xml.close("invoiceRow");
  }

  private void surcharge(Surcharge one) {
    Amount amount =
        one.charge() ? one.amount() : new Amount(-one.amount().minor(), one.amount().currency());
    begin("", one.reason().orElse(one.charge() ? "Avgift" : "Rabatt"));
    xml.text("netAmount", Figures.amount(amount), "currency", money.currency());
    xml.close("invoiceRow");
  }

  /** The first row of the text is the article's name, the others are text below it. */
  private void begin(String article, String description) {
    number++;
    xml.open("invoiceRow", "id", Integer.toString(number));
    List<String> rows = TextRows.of(description);
    if (article.isEmpty()) {
      xml.open("article");
    } else {
      xml.open("article", "id", article);
    }
    xml.text("name", rows.isEmpty() ? "" : rows.getFirst());
    xml.close("article");
    rows.stream().skip(1).forEach(row -> xml.text("text", row));
  }

  private void sums(Amount net, Optional<BigDecimal> rate) {
    Amount vat = rate.map(percent -> Figures.vat(net, percent)).orElse(Amount.zero(net.currency()));
    money.text("netAmount", net);
    money.rowVat(vat, rate);
    money.text("totalAmount", net.plus(vat));
  }
}
