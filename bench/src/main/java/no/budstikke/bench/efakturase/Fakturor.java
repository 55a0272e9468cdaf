package no.budstikke.bench.efakturase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.channels.efakturase.invoice.Bill;
import no.budstikke.channels.efakturase.invoice.Fui;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.request.Specification;
import no.budstikke.core.request.Texts;
import no.budstikke.core.request.Totals;
import no.budstikke.core.request.VatSubtotal;
import no.budstikke.core.request.Wishes;
import no.budstikke.core.transform.DeliveryId;

/** Made-up invoices of a power company, five lines each. */
final class Fakturor {
  static final Fui FUI = new Fui("5561234567", "00002222222", "FSPA");
  static final Bankgiro ACCOUNT = new Bankgiro("54029681");

  private static final OrganisationNumber.Swedish SELLER =
      new OrganisationNumber.Swedish("5561234567");
  private static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);
  private static final List<Line> LINES =
      List.of(
          line("1", "Elnät, abonnemang mars", 20_000),
          line("2", "Elnät, överföring 412 kWh", 9_000),
          line("3", "Elhandel, rörligt pris", 8_000),
          line("4", "Elcertifikat och ursprungsgaranti", 1_000),
          line("5", "Fast avgift", 2_000));

  private Fakturor() {}

  static Bill bill(int n) {
    String number = Long.toString(2_026_000_000L + n);
    return new Bill(
        new DeliveryId(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L + n)),
        request(number),
        SELLER,
        ACCOUNT,
        new Bill.Way(FUI, "1", Optional.empty(), List.of()));
  }

  private static PaymentRequest request(String number) {
    return new PaymentRequest(
        new Heading(
            RequestKind.INVOICE, number, ISSUED, Optional.of(ISSUED.plusDays(30)), List.of()),
        new Issuer(
            "Exempel Energi AB",
            Optional.empty(),
            Optional.of(SELLER),
            Optional.of("SE556123456701"),
            new PostalAddress(List.of("Storgatan 1"), "11122", "Stockholm", "SE"),
            Contact.NONE),
        new Consumer(
            "Tolvan Tolvansson",
            Optional.of(number),
            Identity.NONE,
            new PostalAddress(List.of("Lillgatan 2"), "22233", "Lund", "SE"),
            Contact.NONE,
            false),
        new Payment(
            sek(50_000),
            OcrReference.withCheckDigit(number).orElseThrow(),
            List.of(ACCOUNT),
            Optional.empty(),
            Optional.empty()),
        new Specification(
            LINES,
            List.of(),
            List.of(
                new VatSubtotal("S", Optional.of(new BigDecimal("25")), sek(40_000), sek(10_000))),
            new Totals(sek(40_000), sek(40_000), sek(10_000), sek(50_000), sek(0), sek(0)),
            new Texts(
                List.of("Tack för att du är kund hos oss."),
                Optional.of("30 dagar netto"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        List.of(),
        Wishes.NONE);
  }

  private static Line line(String id, String text, long ore) {
    return new Line(
        id,
        text,
        BigDecimal.ONE,
        "C62",
        BigDecimal.valueOf(ore, 2),
        sek(ore),
        Optional.of(new BigDecimal("25")));
  }

  private static Amount sek(long ore) {
    return new Amount(ore, Market.SE.currency());
  }
}
