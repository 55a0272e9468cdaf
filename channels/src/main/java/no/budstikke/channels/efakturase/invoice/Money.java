package no.budstikke.channels.efakturase.invoice;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.Totals;
import no.budstikke.core.request.VatSubtotal;

/** The sums of a document. Source: Swedish e-faktura, sections 6.2 to 6.4 and 9.4. */
final class Money {
  private final XmlLines xml;
  private final PaymentRequest request;
  private final boolean credit;
  private final List<VatSubtotal> rates;

  Money(XmlLines xml, Bill bill) {
    this.xml = xml;
    this.request = bill.request();
    this.credit = bill.isCredit();
    this.rates =
        request.specification().vat().stream()
            .sorted(
                Comparator.comparing((VatSubtotal one) -> one.rate().orElse(BigDecimal.ZERO))
                    .reversed())
            .toList();
  }

  String currency() {
    return request.payment().due().currency().getCurrencyCode();
  }

  String reference() {
    return request.payment().reference() instanceof OcrReference(var digits) ? digits : "";
  }

  /** Net, VAT and, under this name, what is asked for. */
  void sums(String total) {
    Totals totals = request.specification().totals();
    text("netAmount", totals.withoutVat());
    if (rates.size() == 1 && rates.getFirst().rate().isPresent()) {
      vat(rates.getFirst());
    } else {
      text("vatAmount", totals.vat());
    }
    text(total, credit ? totals.withVat() : request.payment().due());
    if (totals.rounding().minor() != 0) {
      text("roundingAmount", totals.rounding());
    }
  }

  /** One for each rate, the highest first. */
  void vatByRate() {
    rates.forEach(this::vat);
  }

  void text(String tag, Amount amount) {
    xml.text(tag, Figures.size(amount, credit), "currency", currency());
  }

  /** The VAT of a row, where it has a rate. */
  void rowVat(Amount vat, Optional<BigDecimal> rate) {
    rate.ifPresent(
        percent ->
            xml.text(
                "vatAmount",
                Figures.size(vat, credit),
                "currency",
                currency(),
                "rate",
                Figures.plain(percent)));
  }

  private void vat(VatSubtotal one) {
    xml.text(
        "vatAmount",
        Figures.size(one.vat(), credit),
        "currency",
        currency(),
        "rate",
        Figures.plain(one.rate().orElse(BigDecimal.ZERO)),
        "base",
        Figures.size(one.base(), credit));
  }
}
