package no.budstikke.bench.kivra;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.request.Specification;
import no.budstikke.core.request.Texts;
import no.budstikke.core.request.Totals;
import no.budstikke.core.request.Wishes;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;

/** Made-up Swedish bills, each for another consumer, each with the same enclosure. */
final class Bill {
  static final IssuerId ISSUER = new IssuerId("bench");
  static final Agreement AGREEMENT = new Agreement(Channels.KIVRA, Map.of("tenant", "bench"));
  private static final Instant AT = Instant.parse("2027-02-01T08:00:00Z");
  private static final PostalAddress ADDRESS =
      new PostalAddress(List.of("Kajen 3"), "93131", "Skellefteå", "SE");

  private final Attachment enclosure;

  Bill(byte[] pdf) {
    this.enclosure =
        new Attachment(
            Attachment.Role.ENCLOSURE, "villkor.pdf", "application/pdf", Content.of(pdf));
  }

  Assignment number(int n) {
    return new Assignment(
        new DeliveryId(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L + n)),
        ISSUER,
        Market.SE,
        new Leg(Channels.KIVRA, Set.of(Leg.Role.PAYMENT), true, true),
        AGREEMENT,
        request(n),
        AT);
  }

  private PaymentRequest request(int n) {
    Amount due = new Amount(50_000L + n, Market.SE.currency());
    Amount zero = Amount.zero(Market.SE.currency());
    return new PaymentRequest(
        new Heading(
            RequestKind.INVOICE,
            Integer.toString(n),
            LocalDate.of(2027, 2, 1),
            Optional.of(LocalDate.of(2027, 2, 28)),
            List.of()),
        new Issuer(
            "Björkvik Pensionat AB",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ADDRESS,
            Contact.NONE),
        new Consumer(
            "Kåre Exempelsson", Optional.empty(), identity(n), ADDRESS, Contact.NONE, false),
        new Payment(
            due,
            OcrReference.withCheckDigit(Integer.toString(1_000_000 + n)).orElseThrow(),
            List.of(new Bankgiro("54029681")),
            Optional.empty(),
            Optional.empty()),
        specification(due, zero),
        List.of(enclosure),
        Wishes.NONE);
  }

  private static Identity identity(int n) {
    String digits =
        String.format(
            Locale.ROOT,
            "18%02d%02d%02d%03d",
            50 + n / 300_000 % 50,
            n / 25_000 % 12 + 1,
            n / 900 % 28 + 1,
            n % 900 + 100);
    return new Identity(
        NationalId.withCheckDigits(Market.SE, digits),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Contact.NONE);
  }

  private static Specification specification(Amount due, Amount zero) {
    return new Specification(
        List.of(
            new Line("1", "Logi", BigDecimal.ONE, "DAY", BigDecimal.ONE, due, Optional.empty())),
        List.of(),
        List.of(),
        new Totals(due, due, zero, due, zero, zero),
        new Texts(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
