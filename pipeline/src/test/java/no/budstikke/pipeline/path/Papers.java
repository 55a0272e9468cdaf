package no.budstikke.pipeline.path;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.receive.RequestKey;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.request.Specification;
import no.budstikke.core.request.Texts;
import no.budstikke.core.request.Totals;
import no.budstikke.core.request.Wishes;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.Evidence;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Judge;
import no.budstikke.core.validate.Judged;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Layer;
import no.budstikke.core.validate.Place;
import no.budstikke.core.validate.Severity;
import no.budstikke.core.validate.Submission;

/**
 * The simplest documents there can be: {@code number amount plan person}, in one line; after them
 * may stand a KID and a due date, and the number of an invoice that is credited. A judge that reads
 * them is all the path needs; UBL is another module's business.
 */
final class Papers implements Judge {
  static final String NOBODY = "-";
  static final NorwegianAccount ACCOUNT =
      NorwegianAccount.read("86011117947").value().orElseThrow();
  private static final Currency NOK = Currency.getInstance("NOK");
  private static final PostalAddress ADDRESS =
      new PostalAddress(List.of("Lyngveien 4"), "0001", "Oslo", "NO");

  /** One that travels by the usual choice. */
  static Judged paper(String number) {
    return paper(number, "100", "auto", NOBODY);
  }

  static Judged paper(String number, String amount, String plan, String person) {
    return judged(number + " " + amount + " " + plan + " " + person, Map.of());
  }

  /** An invoice that can be drawn from an account. */
  static Judged invoice(String number, String amount, Kid kid, LocalDate due) {
    return judged(
        String.join(" ", number, amount, "auto", NOBODY, kid.value(), due.toString()), Map.of());
  }

  /** The same to somebody whose identity number is known. */
  static Judged invoice(String number, String person, Kid kid, String amount, LocalDate due) {
    return judged(
        String.join(" ", number, amount, "auto", person, kid.value(), due.toString()), Map.of());
  }

  /** A credit note for an invoice. */
  static Judged credit(String number, String amount, String invoice) {
    return judged(String.join(" ", number, amount, "auto", NOBODY, "-", "-", invoice), Map.of());
  }

  /** One that cannot be right. */
  static Judged wrong(String number) {
    return judged(number + " nothing auto " + NOBODY, Map.of());
  }

  static Judged keyed(String key, Judged paper) {
    return new Judged(
        Optional.empty(), Optional.of(new RequestKey(key)), paper.submission(), paper.judgement());
  }

  private static Judged judged(String text, Map<String, String> metadata) {
    Submission plain = Submission.of(text.getBytes(StandardCharsets.UTF_8));
    Submission submission = new Submission(plain.document(), List.of(), metadata);
    return new Judged(
        Optional.empty(),
        Optional.empty(),
        submission,
        new Papers().judge(submission, Optional.empty()));
  }

  @Override
  public List<String> law() {
    return List.of("papers 1.0", "more 2.1");
  }

  @Override
  public Judgement judge(Submission submission, Optional<Account> account) {
    String[] words =
        new String(submission.document().bytes(), StandardCharsets.UTF_8).split(" ", -1);
    if (words[0].startsWith("BUG")) {
      throw new IllegalStateException("A bug of ours.");
    }
    if (!words[1].matches("\\d+")) {
      Finding finding =
          Finding.own("B2C-AMT-01", Layer.PROFILE, Severity.FATAL, Place.WHOLE, Evidence.NONE);
      return new Judgement.Invalid(words[0], RequestKind.INVOICE.code(), List.of(finding));
    }
    return new Judgement.Valid(request(words), List.of());
  }

  private static PaymentRequest request(String[] words) {
    Amount due = new Amount(Long.parseLong(words[1]) * 100, NOK);
    boolean credit = words.length > 6;
    return new PaymentRequest(
        new Heading(
            credit ? RequestKind.CREDIT_NOTE : RequestKind.INVOICE,
            words[0],
            LocalDate.of(2027, 2, 1),
            credit
                ? Optional.empty()
                : Optional.of(
                    words.length > 4 ? LocalDate.parse(words[5]) : LocalDate.of(2027, 2, 22)),
            credit ? List.of(new Heading.Original(words[6], Optional.empty())) : List.of()),
        new Issuer(
            "Nordkraft AS",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ADDRESS,
            Contact.NONE),
        consumer(words[3]),
        new Payment(
            due,
            words.length > 4 && !credit ? new Kid(words[4]) : new PaymentReference.None(),
            words.length > 4 ? List.of(ACCOUNT) : List.of(),
            Optional.of("30"),
            Optional.empty()),
        specification(due),
        List.of(),
        new Wishes(
            List.of(words[2]), Optional.empty(), Optional.empty(), Optional.empty(), Map.of()));
  }

  private static Consumer consumer(String person) {
    Optional<NationalId> id =
        person.equals(NOBODY)
            ? Optional.empty()
            : NationalId.read(
                    person,
                    new NationalId.Terms(
                        NationalId.Population.ANY,
                        LocalDate.of(2027, 2, 1),
                        NationalId.TenDigits.UNDECIDED))
                .value();
    return new Consumer(
        "Kari Eksempel",
        id.isPresent() || person.equals(NOBODY) ? Optional.empty() : Optional.of(person),
        new Identity(id, Optional.empty(), Optional.empty(), Optional.empty(), Contact.NONE),
        ADDRESS,
        new Contact(Optional.of("kari@example.org"), Optional.empty()),
        false);
  }

  private static Specification specification(Amount due) {
    Amount nothing = Amount.zero(NOK);
    Line line = new Line("1", "Strøm", BigDecimal.ONE, "C62", due.major(), due, Optional.empty());
    Texts texts =
        new Texts(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Specification(
        List.of(line),
        List.of(),
        List.of(),
        new Totals(due, due, nothing, due, nothing, nothing),
        texts);
  }
}
