package no.budstikke.documents.picture;

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

/** Made-up payment requests to draw. */
public final class Requests {
  public static final String KID =
      Kid.withCheckDigit("100007400", Kid.Algorithm.MOD10).orElseThrow().value();

  static final String OCR = "12345674";

  private RequestKind kind = RequestKind.INVOICE;
  private Market market = Market.NO;
  private String name = "Åse Bjørkhaug";
  private List<String> street = List.of("Storgata 1");
  private Optional<PostalAddress> address = Optional.empty();
  private LocalDate due = LocalDate.of(2026, 12, 9);
  private int lines = 3;
  private List<String> notes = List.of("Takk for at du er kunde hos oss.");
  private List<Attachment> attachments = List.of();

  public static Requests norwegian() {
    return new Requests();
  }

  public static Requests swedish() {
    Requests requests = new Requests();
    requests.market = Market.SE;
    return requests;
  }

  static Requests of(Market market) {
    return market == Market.NO ? norwegian() : swedish();
  }

  public Requests kind(RequestKind other) {
    kind = other;
    return this;
  }

  public Requests name(String other) {
    name = other;
    return this;
  }

  Requests street(String... other) {
    street = List.of(other);
    return this;
  }

  Requests address(PostalAddress other) {
    address = Optional.of(other);
    return this;
  }

  Requests due(LocalDate other) {
    due = other;
    return this;
  }

  public Requests lines(int count) {
    lines = count;
    return this;
  }

  public Requests notes(String... other) {
    notes = List.of(other);
    return this;
  }

  Requests attachment(Attachment file) {
    attachments = List.of(file);
    return this;
  }

  public PaymentRequest build() {
    Currency currency = market.currency();
    return new PaymentRequest(
        new Heading(
            kind,
            "4000007",
            LocalDate.of(2026, 11, 18),
            kind == RequestKind.CREDIT_NOTE ? Optional.empty() : Optional.of(due),
            kind.refersToAnOriginal()
                ? List.of(new Heading.Original("3999999", Optional.of(LocalDate.of(2026, 10, 1))))
                : List.of()),
        new Issuer(
            "Nordkraft Strøm AS",
            Optional.of("Nordkraft"),
            Optional.empty(),
            Optional.empty(),
            address("Kraftveien 3", "0150", "Oslo"),
            new Contact(Optional.of("kunde@nordkraft.example"), Optional.empty())),
        new Consumer(
            name,
            Optional.of("77001"),
            Identity.NONE,
            address.orElseGet(
                () ->
                    new PostalAddress(
                        street,
                        market == Market.NO ? "9990" : "11122",
                        "Båtsfjord",
                        market.name())),
            new Contact(Optional.of("ase@example.org"), Optional.empty()),
            false),
        payment(currency),
        specification(currency),
        attachments,
        Wishes.NONE);
  }

  private Payment payment(Currency currency) {
    Amount due = new Amount(123_456_78, currency);
    return switch (market) {
      case NO ->
          new Payment(
              due,
              new Kid(KID),
              List.of(new NorwegianAccount("86011117947")),
              Optional.empty(),
              Optional.empty());
      case SE ->
          new Payment(
              due,
              new OcrReference(OCR),
              List.of(new Bankgiro("9912346")),
              Optional.empty(),
              Optional.empty());
    };
  }

  private PostalAddress address(String line, String code, String city) {
    return new PostalAddress(List.of(line), code, city, market.name());
  }

  private Specification specification(Currency currency) {
    List<Line> all =
        IntStream.rangeClosed(1, lines)
            .mapToObj(
                i ->
                    new Line(
                        Integer.toString(i),
                        "Strøm post " + i,
                        new BigDecimal("123.4500"),
                        "KWH",
                        new BigDecimal("0.8"),
                        new Amount(98_76, currency),
                        Optional.of(new BigDecimal("25.00"))))
            .toList();
    Amount net = new Amount(98_765_42, currency);
    Amount vat = new Amount(24_691_36, currency);
    return new Specification(
        all,
        List.of(),
        List.of(new VatSubtotal("S", Optional.of(new BigDecimal("25")), net, vat)),
        new Totals(net, net, vat, net.plus(vat), Amount.zero(currency), Amount.zero(currency)),
        new Texts(
            notes,
            Optional.of("Netto 14 dager"),
            Optional.of(
                new Texts.Period(
                    Optional.of(LocalDate.of(2026, 10, 1)),
                    Optional.of(LocalDate.of(2026, 10, 31)))),
            Optional.of("A-1"),
            Optional.of("707057500012345678"),
            Optional.empty()));
  }
}
