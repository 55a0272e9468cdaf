package no.budstikke.channels.efakturase;

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
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.request.Specification;
import no.budstikke.core.request.Surcharge;
import no.budstikke.core.request.Texts;
import no.budstikke.core.request.Totals;
import no.budstikke.core.request.VatSubtotal;
import no.budstikke.core.request.Wishes;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;

/** Made-up Swedish invoices; the usual one is the sample of Swedish e-faktura, section 7. */
public final class Fakturor {
  public static final IssuerId ISSUER = new IssuerId("exempel");
  public static final String FUI = "005561234567.00002222222.FSPA.SE";
  public static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
  public static final Map<String, String> TERMS =
      Map.of("fui", FUI, "accounts", "BG 5402-9681, PG 28 65 43-4", "ocrLevel", "3");

  /** The recipient of the sample. */
  public static final Recipient TOLVAN =
      new Recipient(Recipient.IdType.PERSNR, "191212121212", "SHB", Optional.empty(), Map.of());

  private Map<String, String> terms = TERMS;
  private RequestKind kind = RequestKind.INVOICE;
  private String number = "2026000123";
  private String name = "Tolvan Tolvansson";
  private String street = "Lillgatan 2";
  private String customer = "100200";
  private String ssn = "191212121212";
  private long due = 50_000;
  private LocalDate dueDate = LocalDate.of(2026, 3, 31);
  private PaymentReference reference = new OcrReference("202600012324");
  private List<PayeeAccount> accounts = List.of(new Bankgiro("54029681"));
  private List<Line> lines = List.of(line("1", "Elnät mars", 40_000, "25"));
  private List<VatSubtotal> vat = List.of(vat("25", 40_000, 10_000));
  private Totals totals = totals(40_000, 10_000);
  private List<Surcharge> surcharges = List.of();
  private List<String> notes = List.of();
  private List<Heading.Original> originals = List.of();
  private List<Attachment> attachments = List.of();
  private Optional<OrganisationNumber> seller =
      Optional.of(new OrganisationNumber.Swedish("5561234567"));
  private Optional<Amount> least = Optional.empty();

  private Fakturor() {}

  public static Fakturor sample() {
    return new Fakturor();
  }

  public static Amount sek(long ore) {
    return new Amount(ore, Market.SE.currency());
  }

  public static Line line(String id, String text, long ore, String rate) {
    return new Line(
        id,
        text,
        BigDecimal.ONE,
        "C62",
        BigDecimal.valueOf(ore, 2),
        sek(ore),
        Optional.of(new BigDecimal(rate)));
  }

  public static VatSubtotal vat(String rate, long base, long vat) {
    return new VatSubtotal("S", Optional.of(new BigDecimal(rate)), sek(base), sek(vat));
  }

  public static Totals totals(long net, long vat) {
    return new Totals(sek(net), sek(net), sek(vat), sek(net + vat), sek(0), sek(0));
  }

  public Fakturor terms(Map<String, String> other) {
    terms = other;
    return this;
  }

  public Fakturor kind(RequestKind other) {
    kind = other;
    return this;
  }

  public Fakturor number(String other) {
    number = other;
    return this;
  }

  public Fakturor consumer(String otherName, String otherStreet) {
    name = otherName;
    street = otherStreet;
    return this;
  }

  public Fakturor customer(String other) {
    customer = other;
    return this;
  }

  public Fakturor ssn(String other) {
    ssn = other;
    return this;
  }

  public Fakturor due(long ore) {
    due = ore;
    return this;
  }

  public Fakturor dueDate(LocalDate other) {
    dueDate = other;
    return this;
  }

  public Fakturor reference(PaymentReference other) {
    reference = other;
    return this;
  }

  public Fakturor account(PayeeAccount... others) {
    accounts = List.of(others);
    return this;
  }

  public Fakturor lines(Line... others) {
    lines = List.of(others);
    return this;
  }

  public Fakturor vat(VatSubtotal... others) {
    vat = List.of(others);
    return this;
  }

  public Fakturor totals(Totals other) {
    totals = other;
    return this;
  }

  public Fakturor surcharge(Surcharge other) {
    surcharges = List.of(other);
    return this;
  }

  public Fakturor notes(String... others) {
    notes = List.of(others);
    return this;
  }

  public Fakturor original(String earlier, LocalDate issued) {
    originals = List.of(new Heading.Original(earlier, Optional.of(issued)));
    return this;
  }

  public Fakturor attachment(Attachment file) {
    attachments = List.of(file);
    return this;
  }

  public Fakturor withoutSeller() {
    seller = Optional.empty();
    return this;
  }

  public Fakturor least(long ore) {
    least = Optional.of(sek(ore));
    return this;
  }

  /** The n-th of many, each with its own number, reference and customer. */
  public static Fakturor nth(int n) {
    String number = String.format(Locale.ROOT, "20260%05d", n);
    return sample()
        .number(number)
        .customer(customer(n))
        .reference(OcrReference.withCheckDigit(number + "2").orElseThrow());
  }

  public static String customer(int n) {
    return Integer.toString(100_200 + n);
  }

  public Assignment build(int n) {
    Agreement agreement = new Agreement(Channels.EFAKTURA_SE, terms);
    return new Assignment(
        new DeliveryId(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L + n)),
        ISSUER,
        Market.SE,
        new Leg(
            Channels.EFAKTURA_SE,
            Set.of(Leg.Role.PAYMENT, Leg.Role.PRESENTATION, Leg.Role.NOTICE),
            true,
            true),
        agreement,
        request(),
        AT);
  }

  private PaymentRequest request() {
    return new PaymentRequest(
        new Heading(kind, number, LocalDate.of(2026, 3, 1), Optional.of(dueDate), originals),
        new Issuer(
            "Exempel Energi AB",
            Optional.empty(),
            seller,
            Optional.of("SE556123456701"),
            new PostalAddress(List.of("Storgatan 1"), "11122", "Stockholm", "SE"),
            Contact.NONE),
        consumer(),
        new Payment(sek(due), reference, accounts, Optional.empty(), Optional.empty()),
        new Specification(lines, surcharges, vat, totals, texts()),
        attachments,
        new Wishes(List.of(), Optional.empty(), Optional.empty(), least, Map.of()));
  }

  private Consumer consumer() {
    return new Consumer(
        name,
        Optional.of(customer),
        new Identity(
            Optional.of(new NationalId.Swedish(ssn)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Contact.NONE),
        new PostalAddress(List.of(street), "22233", "Lund", "SE"),
        Contact.NONE,
        false);
  }

  private Texts texts() {
    return new Texts(
        notes,
        Optional.of("30 dagar netto"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
