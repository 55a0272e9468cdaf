package no.budstikke.browser;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.request.Specification;
import no.budstikke.core.request.Texts;
import no.budstikke.core.request.Totals;
import no.budstikke.core.request.VatSubtotal;
import no.budstikke.core.request.Wishes;

/** A made-up electricity bill of either country. */
record Bill(Market market, RequestKind kind, int lines) {
  static final String KID =
      Kid.withCheckDigit("100007400", Kid.Algorithm.MOD10).orElseThrow().value();
  static final String ACCOUNT = "86011117947";
  static final LocalDate DUE = LocalDate.of(2026, 12, 9);
  static final Contact CUSTOMER_SERVICE =
      new Contact(Optional.of("kundeservice@fjordlys.example"), Optional.of("+47 22 00 00 00"));

  private static final Attachment ENCLOSURE =
      new Attachment(
          Attachment.Role.ENCLOSURE, "maaling.csv", "text/csv", Content.of(new byte[1200]));
  private static final String ISSUER = "Fjordlys";
  private static final BigDecimal RATE = new BigDecimal("25");
  private static final List<String> WORDS =
      List.of(
          "Strøm, spotpris",
          "Nettleie, energiledd",
          "Nettleie, kapasitetsledd",
          "Påslag",
          "Fastbeløp");

  PaymentRequest request() {
    return new PaymentRequest(
        heading(),
        new Issuer(
            "Fjordlys Strøm AS",
            Optional.of(ISSUER),
            Optional.empty(),
            Optional.empty(),
            address("Kraftveien 3", "0150", "Oslo"),
            CUSTOMER_SERVICE),
        new Consumer(
            "Åse Bjørkhaug",
            Optional.of("77001"),
            Identity.NONE,
            address("Storgata 1", market == Market.NO ? "9990" : "11122", "Båtsfjord"),
            new Contact(Optional.of("ase@example.org"), Optional.empty()),
            false),
        payment(),
        specification(),
        kind == RequestKind.INVOICE ? List.of(ENCLOSURE) : List.of(),
        Wishes.NONE);
  }

  private Heading heading() {
    return new Heading(
        kind,
        "4000007",
        LocalDate.of(2026, 11, 18),
        kind == RequestKind.CREDIT_NOTE ? Optional.empty() : Optional.of(DUE),
        kind.refersToAnOriginal()
            ? List.of(new Heading.Original("3999999", Optional.of(LocalDate.of(2026, 10, 1))))
            : List.of());
  }

  private PostalAddress address(String line, String code, String city) {
    return new PostalAddress(List.of(line), code, city, market.name());
  }

  private Payment payment() {
    Amount due = net().plus(vat());
    return market == Market.NO
        ? new Payment(
            due,
            new Kid(KID),
            List.of(new NorwegianAccount(ACCOUNT)),
            Optional.empty(),
            Optional.empty())
        : new Payment(
            due,
            OcrReference.withCheckDigit("1234567").orElseThrow(),
            List.of(new Bankgiro("9912346")),
            Optional.empty(),
            Optional.empty());
  }

  private Specification specification() {
    Currency currency = market.currency();
    return new Specification(
        IntStream.range(0, lines).mapToObj(this::line).toList(),
        List.of(),
        List.of(new VatSubtotal("S", Optional.of(RATE), net(), vat())),
        new Totals(
            net(), net(), vat(), net().plus(vat()), Amount.zero(currency), Amount.zero(currency)),
        new Texts(
            List.of("Takk for at du er kunde hos oss."),
            Optional.empty(),
            Optional.of(
                new Texts.Period(
                    Optional.of(LocalDate.of(2026, 10, 1)),
                    Optional.of(LocalDate.of(2026, 10, 31)))),
            Optional.of("A-1"),
            Optional.of("707057500012345678"),
            Optional.empty()));
  }

  private Line line(int index) {
    return new Line(
        Integer.toString(index + 1),
        WORDS.get(index % WORDS.size()),
        new BigDecimal("250"),
        "KWH",
        new BigDecimal("0.80"),
        new Amount(200_00, market.currency()),
        Optional.of(RATE));
  }

  private Amount net() {
    return new Amount(200_00L * lines, market.currency());
  }

  private Amount vat() {
    return new Amount(50_00L * lines, market.currency());
  }
}
