package no.budstikke.cli.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;

/** Decides by chance what each document says. */
final class Drafts {
  /** One document in a hundred is wrong: below the two per cent that hold a batch back. */
  private static final int WRONG_EVERY = 100;

  private static final int FIRST_WRONG = 37;

  private final MadeIssuer issuer;
  private final long seed;
  private final LocalDate issued;

  Drafts(MadeIssuer issuer, long seed, LocalDate issued) {
    this.issuer = issuer;
    this.seed = seed;
    this.issued = issued;
  }

  Draft draft(long index) {
    Dice dice = Dice.of(seed, issuer, index);
    Person person = Person.of(dice, issuer.market(), index);
    Optional<Slip> slip = slip(index);
    RequestKind kind = slip.isPresent() ? RequestKind.INVOICE : kind(dice.between(0, 999));
    String reference = issuer.reference(person.number() + sequence(index));
    return new Draft(
        issuer,
        kind,
        number(issued, index),
        issued,
        due(kind).filter(_ -> !slip.equals(Optional.of(Slip.NO_DUE_DATE))),
        person,
        slip.equals(Optional.of(Slip.WRONG_REFERENCE)) ? spoilt(reference) : reference,
        original(kind, index),
        items(kind, dice),
        charges(kind),
        slip);
  }

  static Optional<Slip> slip(long index) {
    Slip[] all = Slip.values();
    return index % WRONG_EVERY == FIRST_WRONG
        ? Optional.of(all[(int) (index / WRONG_EVERY % all.length)])
        : Optional.empty();
  }

  /** Reminder runs are 3 to 8 per cent of the invoices (product specification, section 9.2). */
  private RequestKind kind(int permille) {
    if (permille < 890) {
      return RequestKind.INVOICE;
    }
    if (permille < 945) {
      return RequestKind.REMINDER;
    }
    if (permille < 955) {
      // Sweden has no collection warning; the demand is the next step.
      return issuer.market() == Market.NO
          ? RequestKind.COLLECTION_WARNING
          : RequestKind.COLLECTION_DEMAND;
    }
    if (permille < 960) {
      return RequestKind.COLLECTION_DEMAND;
    }
    return permille < 985 ? RequestKind.CREDIT_NOTE : RequestKind.OTHER;
  }

  private Optional<LocalDate> due(RequestKind kind) {
    return kind == RequestKind.CREDIT_NOTE
        ? Optional.empty()
        : Optional.of(issued.plusDays(issuer.market() == Market.NO ? 14 : 30));
  }

  private Optional<Draft.Original> original(RequestKind kind, long index) {
    if (!kind.refersToAnOriginal()) {
      return Optional.empty();
    }
    LocalDate earlier = issued.minusMonths(kind == RequestKind.COLLECTION_DEMAND ? 3 : 2);
    return Optional.of(new Draft.Original(number(earlier, index), earlier));
  }

  private List<Item> items(RequestKind kind, Dice dice) {
    return switch (kind) {
      case INVOICE -> Tariffs.month(issuer, dice);
      case CREDIT_NOTE -> Tariffs.month(issuer, dice).subList(0, 1);
      case REMINDER, COLLECTION_WARNING, COLLECTION_DEMAND ->
          List.of(exempt("P-REST", words("Utestående beløp", "Obetalt belopp"), dice));
      case OTHER -> List.of(exempt("D-AVDRAG", words("Avdrag etter avtale", "Delbetalning"), dice));
    };
  }

  private static Item exempt(String code, String name, Dice dice) {
    BigDecimal amount = BigDecimal.valueOf(dice.between(24_000, 480_000), 2);
    return Item.of(code, name, Item.Measure.pieces(1), amount.toPlainString(), Vat.EXEMPT);
  }

  private List<Totals.Charge> charges(RequestKind kind) {
    return switch (kind) {
      case REMINDER, COLLECTION_WARNING -> List.of(fee(words("Purregebyr", "Påminnelseavgift")));
      case COLLECTION_DEMAND -> List.of(fee(words("Purregebyr", "Inkassokostnad")));
      case INVOICE, CREDIT_NOTE, OTHER -> List.of();
    };
  }

  private Totals.Charge fee(String reason) {
    String amount = issuer.market() == Market.NO ? "35.00" : "60.00";
    return new Totals.Charge(reason, new BigDecimal(amount), Vat.EXEMPT);
  }

  private String words(String norwegian, String swedish) {
    return issuer.market() == Market.NO ? norwegian : swedish;
  }

  private String number(LocalDate day, long index) {
    return String.format(
        Locale.ROOT,
        "%d%02d%02d%s",
        day.getYear(),
        day.getMonthValue(),
        Math.floorMod(seed, 100),
        sequence(index));
  }

  private static String sequence(long index) {
    return String.format(Locale.ROOT, "%08d", index);
  }

  private static String spoilt(String reference) {
    int last = reference.length() - 1;
    return reference.substring(0, last) + (char) ('0' + (reference.charAt(last) - '0' + 1) % 10);
  }
}
