package no.budstikke.documents.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.request.Specification;
import no.budstikke.core.request.Texts;
import no.budstikke.core.request.Totals;
import no.budstikke.core.request.VatSubtotal;
import no.budstikke.core.request.Wishes;

/** A made-up invoice on which an issuer's template is tried before it is agreed on. */
final class SampleRequest {
  private static final Currency CURRENCY = Market.NO.currency();
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 15);

  private SampleRequest() {}

  static PaymentRequest invoice() {
    Amount net = new Amount(10_000, CURRENCY);
    Amount vat = new Amount(2_500, CURRENCY);
    Amount due = net.plus(vat);
    return new PaymentRequest(
        new Heading(
            RequestKind.INVOICE, "1001", ISSUED, Optional.of(ISSUED.plusDays(14)), List.of()),
        new Issuer(
            "Eksempel AS",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            address("Eksempelgata 1"),
            Contact.NONE),
        new Consumer(
            "Kari Eksempel",
            Optional.of("1"),
            Identity.NONE,
            address("Eksempelveien 2"),
            Contact.NONE,
            false),
        new Payment(
            due,
            new PaymentReference.None(),
            List.of(new NorwegianAccount("86011117947")),
            Optional.empty(),
            Optional.empty()),
        specification(net, vat, due),
        List.of(),
        Wishes.NONE);
  }

  private static PostalAddress address(String street) {
    return new PostalAddress(List.of(street), "0150", "Oslo", "NO");
  }

  private static Specification specification(Amount net, Amount vat, Amount due) {
    BigDecimal rate = new BigDecimal("25");
    Amount nothing = Amount.zero(CURRENCY);
    return new Specification(
        List.of(
            new Line(
                "1",
                "Eksempel",
                BigDecimal.ONE,
                "C62",
                new BigDecimal("100"),
                net,
                Optional.of(rate))),
        List.of(),
        List.of(new VatSubtotal("S", Optional.of(rate), net, vat)),
        new Totals(net, net, vat, due, nothing, nothing),
        new Texts(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
