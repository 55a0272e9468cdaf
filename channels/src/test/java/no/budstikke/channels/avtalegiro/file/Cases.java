package no.budstikke.channels.avtalegiro.file;

import static no.budstikke.channels.avtalegiro.file.Script.block;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.budstikke.channels.avtalegiro.file.Mandate.Registration;
import no.budstikke.channels.avtalegiro.file.Payment.Settlement;
import no.budstikke.channels.avtalegiro.file.Payment.Trace;
import no.budstikke.channels.avtalegiro.file.Script.Block;

/** Files told by what they mean; each has an approved file of the same name. */
final class Cases {
  static final String US = "00123456";
  static final String ACCOUNT = "99991123454";
  static final LocalDate MARCH_16 = LocalDate.of(2026, 3, 16);
  static final LocalDate MARCH_13 = LocalDate.of(2026, 3, 13);
  static final LocalDate MARCH_20 = LocalDate.of(2026, 3, 20);
  static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);
  static final LocalDate GOOD_FRIDAY = LocalDate.of(2026, 4, 3);
  static final long MOST = 99_999_999_999_999_999L;
  static final String LONGEST_KID = "1234567890123456789012340";

  private static final String CENTRE = "01";

  private Cases() {}

  static Map<String, Script> all() {
    return Map.ofEntries(
        Map.entry("claims-and-cancellations", claimsAndCancellations()),
        Map.entry("payments-and-mandates", paymentsAndMandates()),
        Map.entry("mandate-list", mandateList()),
        Map.entry("every-kid", everyKid()),
        Map.entry("full-notice", fullNotice()),
        Map.entry("maximum", maximum()),
        Map.entry("norwegian-letters", norwegianLetters()),
        Map.entry("cancellations-as-resent", cancellationsAsResent()),
        Map.entry("two-accounts", twoAccounts()),
        Map.entry("every-payment-type", everyPaymentType()),
        Map.entry("empty-mandate-list", emptyMandateList()));
  }

  /** Section 13.1 of the specification. */
  static Script claimsAndCancellations() {
    return Script.of(
        Transmission.toOperator(US, "2702001"),
        block(
            new Order(OrderKind.CLAIMS, "2702001", ACCOUNT),
            new Claim(
                1,
                Notifier.PAYEE,
                MARCH_16,
                124_950,
                "100101200457",
                new Label("NORDMANN K", "Strøm februar 2026"),
                List.of()),
            new Claim(
                2,
                Notifier.BANK,
                MARCH_20,
                89_900,
                "100102200464",
                new Label("ØSTBY HANS", "Faktura 20046"),
                List.of(
                    "Faktura 20046 gjelder abonnement mars 2026",
                    "",
                    "Bredbånd 500/500" + " ".repeat(44) + "kr 899,00")),
            new Claim(
                3,
                Notifier.PAYEE,
                GOOD_FRIDAY,
                49_900,
                "100103200471",
                new Label("ÆRLIG ÅSE", ""),
                List.of())),
        block(
            new Order(OrderKind.CANCELLATIONS, "2702002", ACCOUNT),
            new Cancellation(
                1,
                MARCH_16,
                30_000,
                "100107200311",
                Optional.of(new Label("BERG PER", "")),
                List.of()),
            new Cancellation(2, MARCH_31, 59_900, "100108200328")));
  }

  /** Section 13.2 of the specification. */
  static Script paymentsAndMandates() {
    Settlement lump = new Settlement(MARCH_16, CENTRE, 16, 2, "23457");
    return Script.of(
            Transmission.fromOperator("0412345", US),
            new Block(
                new Order(OrderKind.PAYMENTS, "0000001", ACCOUNT, "001234567"),
                List.of(
                    new Payment(
                        1,
                        PaymentType.AVTALEGIRO,
                        124_950,
                        "100101200457",
                        new Settlement(MARCH_16, CENTRE, 16, 2, "23456"),
                        trace("600155380", MARCH_16, "99992100113"),
                        ""),
                    new Payment(
                        2,
                        PaymentType.BUSINESS_TERMINAL,
                        79_900,
                        "100104200405",
                        lump,
                        trace("600155381", MARCH_13, "99992200231"),
                        ""),
                    new Payment(
                        3,
                        PaymentType.BUSINESS_TERMINAL,
                        -10_000,
                        "100105200214",
                        lump,
                        trace("600155382", MARCH_16, "99992300341"),
                        "")),
                Optional.of(MARCH_16)),
            block(
                new Order(OrderKind.MANDATES, "0000002", ACCOUNT),
                new Mandate(1, Registration.NEW_OR_CHANGED, "100109000008", true),
                new Mandate(2, Registration.NEW_OR_CHANGED, "100101200457", false),
                new Mandate(3, Registration.DELETED, "100106200189", true)))
        .made(MARCH_16);
  }

  /** Section 13.3 of the specification. */
  static Script mandateList() {
    return Script.of(
        Transmission.fromOperator("0412346", US),
        block(
            new Order(OrderKind.MANDATES, "0000001", ACCOUNT),
            new Mandate(1, Registration.LISTED, "100101200457", false),
            new Mandate(2, Registration.LISTED, "100109000008", true)));
  }

  /** Shortest and longest, by modulus 10, by modulus 11, by both, and with a hyphen. */
  private static Script everyKid() {
    List<String> kids =
        List.of("18", "0000", "123456782", "123456785", "1234560", "1000005-", LONGEST_KID);
    List<Claim> claims =
        IntStream.range(0, kids.size()).mapToObj(i -> claim(i + 1, kids.get(i))).toList();
    return new Script(
        Transmission.toOperator(US, "0000001"),
        List.of(
            new Block(new Order(OrderKind.CLAIMS, "0000001", ACCOUNT), claims, Optional.empty())),
        Optional.empty());
  }

  /** 42 lines of 80 letters, and one line in the last place only. */
  private static Script fullNotice() {
    String line = "1234567890".repeat(8);
    List<String> last = new ArrayList<>(Collections.nCopies(41, ""));
    last.add(" ".repeat(79) + "x");
    return Script.of(
        Transmission.toOperator(US, "0000002"),
        block(
            new Order(OrderKind.CLAIMS, "0000001", ACCOUNT),
            noticed(1, Collections.nCopies(42, line)),
            noticed(2, last),
            noticed(3, List.of())));
  }

  private static Script maximum() {
    return Script.of(
        Transmission.toOperator("99999999", "9999999"),
        block(
            new Order(OrderKind.CLAIMS, "9999999", ACCOUNT),
            new Claim(
                9_999_999,
                Notifier.PAYEE,
                LocalDate.of(2069, 12, 31),
                MOST,
                LONGEST_KID,
                new Label("W".repeat(10), "W".repeat(25)),
                List.of())));
  }

  private static Script norwegianLetters() {
    return Script.of(
        Transmission.toOperator(US, "0000003"),
        block(
            new Order(OrderKind.CLAIMS, "0000001", ACCOUNT),
            new Claim(
                1,
                Notifier.BANK,
                MARCH_20,
                1,
                "100102200464",
                new Label("ÆØÅæøåÉéÜü", "Äáöô §°½×÷ßÿ¡¿ ñç ðþ"),
                List.of("Blåbærsyltetøy på vafler, «så klart»; ÀÈÌÒÙ àèìòù"))));
  }

  /** With item 2 and text, as a payee that sends the claims' order again would do. */
  private static Script cancellationsAsResent() {
    return Script.of(
        Transmission.toOperator(US, "0000004"),
        block(
            new Order(OrderKind.CANCELLATIONS, "0000001", ACCOUNT),
            new Cancellation(
                2,
                MARCH_20,
                89_900,
                "100102200464",
                Optional.of(new Label("ØSTBY HANS", "Faktura 20046")),
                List.of("Faktura 20046")),
            new Cancellation(7, MARCH_16, 100, "100101200457", Optional.of(Label.NONE), List.of()),
            new Cancellation(
                8, MARCH_16, 200, "100101200457", Optional.empty(), List.of("uten post 2"))));
  }

  private static Script twoAccounts() {
    return Script.of(
        Transmission.toOperator(US, "0000005"),
        block(new Order(OrderKind.CLAIMS, "0000001", ACCOUNT), claim(1, "100101200457")),
        block(new Order(OrderKind.CLAIMS, "0000002", "12345678903"), claim(1, "123456782")));
  }

  private static Script everyPaymentType() {
    List<Payment> payments = new ArrayList<>();
    for (PaymentType type : PaymentType.values()) {
      boolean card = type.code() >= 18;
      payments.add(
          new Payment(
              payments.size() + 1,
              type,
              type == PaymentType.GIRO ? MOST / 2 : 100L * type.code(),
              type.hasText() ? "" : "1000005-",
              new Settlement(MARCH_16, CENTRE, 31, card ? 0 : 9, "99999"),
              card
                  ? new Trace(
                      "05", "0000000000", "123456789", "0000000", Optional.empty(), "00000000000")
                  : new Trace(
                      "00",
                      "9999999999",
                      "999999999",
                      "0001337",
                      Optional.of(MARCH_13),
                      "99992100113"),
              type.hasText() ? "Kaffe på Ås".repeat(4).substring(0, 40) : ""));
    }
    return Script.of(
            Transmission.fromOperator("0000007", US),
            new Block(
                new Order(OrderKind.PAYMENTS, "0000001", ACCOUNT, "999999999"),
                payments,
                Optional.of(MARCH_20)))
        .made(MARCH_20);
  }

  private static Script emptyMandateList() {
    return Script.of(
            Transmission.fromOperator("0000008", US),
            block(new Order(OrderKind.MANDATES, "0000001", ACCOUNT)))
        .made(MARCH_16);
  }

  private static Trace trace(String archive, LocalDate day, String account) {
    return new Trace("00", "0000000000", archive, "0000000", Optional.of(day), account);
  }

  static Claim claim(int number, String kid) {
    return new Claim(number, Notifier.PAYEE, MARCH_16, 100, kid, Label.NONE, List.of());
  }

  static Claim noticed(int number, List<String> text) {
    return new Claim(
        number, Notifier.BANK, MARCH_20, 100, "100102200464", new Label("A", "B"), text);
  }
}
