package no.budstikke.core.request;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person's number in the Norwegian or the Swedish population register: a secret. {@code toString}
 * and exceptions never show it; whoever needs the digits calls {@link #revealed()} and answers for
 * it.
 *
 * <p>Source: input format, section 4.4; AvtaleGiro, section 10.6; Swedish e-faktura, section 11.5;
 * product specification, R-GD-5 and R-PD-3.
 */
public sealed interface NationalId {
  /** What kind of number it is. */
  enum Kind {
    /** Norwegian birth number. */
    FODSELSNUMMER,
    /** Norwegian number of someone not settled there: day + 40. */
    D_NUMBER,
    /** Swedish personal number. */
    PERSONNUMMER,
    /** Swedish co-ordination number of someone not settled there: day + 60. */
    SAMORDNINGSNUMMER
  }

  /** Which people may be written to. Only Norwegian numbers tell made-up people from real ones. */
  enum Population {
    /** Production: synthetic numbers are refused. */
    REAL,
    /** Sandbox: Norwegian numbers that are not synthetic are refused. */
    SYNTHETIC,
    /** Offline checks and tests: both. */
    ANY;

    /** The number, or why it does not belong here. */
    private Reading<NationalId> admit(NationalId id) {
      if (this == REAL && id.synthetic()) {
        return new Reading.Invalid<>(Fault.SYNTHETIC);
      }
      return this == SYNTHETIC && id.market() == Market.NO && !id.synthetic()
          ? new Reading.Invalid<>(Fault.NOT_SYNTHETIC)
          : new Reading.Valid<>(id);
    }
  }

  /** The century of a Swedish number of ten digits without {@code -} or {@code +}. */
  enum TenDigits {
    /** Cannot be told: the number is refused with {@link Fault#CENTURY}. */
    UNDECIDED,
    /** The issuer's rule: the latest one in which the person is born already. */
    YOUNGEST
  }

  /**
   * What is taken for a national id.
   *
   * @param population which people
   * @param on the civil date on which the number is read
   * @param tenDigits the issuer's rule for ten digits without a sign
   */
  record Terms(Population population, LocalDate on, TenDigits tenDigits) {}

  /**
   * All digits: 11 for Norway, 12 with the century for Sweden. Not for logs, messages, URLs or file
   * names.
   */
  String revealed();

  /** The country whose register it is in. */
  Market market();

  /** What kind of number it is. */
  Kind kind();

  /** Whether it marks itself as a made-up person's. Swedish numbers have no such mark. */
  boolean synthetic();

  /** The first four digits and a dot for each of the others: {@code 0101•••••••}. */
  default String masked() {
    return revealed().substring(0, 4) + "•".repeat(revealed().length() - 4);
  }

  /** Reads either country's number; their forms differ, so the form tells which it is. */
  static Reading<NationalId> read(String text, Terms terms) {
    String written = text.strip();
    Reading<NationalId> reading =
        NorwegianPersons.looksLikeOne(written)
            ? Norwegian.CHECK.read(written, Norwegian::new)
            : SwedishPersons.normalForm(written, terms)
                .then(digits -> Swedish.CHECK.read(digits, Swedish::new));
    return reading.then(terms.population()::admit);
  }

  /** Whether these twelve digits are a Swedish number (Swedish e-faktura, section 11.5). */
  static boolean isSwedish(String digits) {
    return Swedish.CHECK.read(digits, Swedish::new).value().isPresent();
  }

  /**
   * A text meant as a national id, right or wrong, made fit to be shown in a finding: four digits
   * at most, and none when it does not look like such a number.
   */
  static String mask(String text) {
    String digits = Written.without(" -+", text);
    boolean likely = Written.lengthIn(10, 12, digits) && CheckDigits.isDigits(digits);
    return likely ? digits.substring(0, 4) + "•".repeat(digits.length() - 4) : "•".repeat(11);
  }

  /**
   * The number made of these digits (NO {@code DDMMYYIII}, SE {@code YYYYMMDDNNN}) and their check
   * digits; empty when nobody has such a number.
   */
  static Optional<NationalId> withCheckDigits(Market market, String digits) {
    if (!CheckDigits.isDigits(digits)) {
      return Optional.empty();
    }
    return switch (market) {
      case NO -> NorwegianPersons.completed(digits).map(Norwegian::new);
      case SE -> SwedishPersons.completed(digits).map(Swedish::new);
    };
  }

  /**
   * A fødselsnummer or D-number.
   *
   * @param revealed all eleven digits
   */
  record Norwegian(String revealed) implements NationalId {
    private static final Check CHECK = NorwegianPersons::faultIn;

    /** Refuses what {@link #read} finds fault with, whatever the population. */
    public Norwegian {
      CHECK.demand("Norwegian national id", revealed);
    }

    @Override
    public Market market() {
      return Market.NO;
    }

    @Override
    public Kind kind() {
      return NorwegianPersons.isDNumber(revealed) ? Kind.D_NUMBER : Kind.FODSELSNUMMER;
    }

    @Override
    public boolean synthetic() {
      return NorwegianPersons.isSynthetic(revealed);
    }

    @Override
    public String toString() {
      return "NationalId";
    }
  }

  /**
   * A personnummer or samordningsnummer.
   *
   * @param revealed all twelve digits, century included
   */
  record Swedish(String revealed) implements NationalId {
    private static final Check CHECK = SwedishPersons::faultIn;

    /** Refuses what {@link #read} finds fault with. */
    public Swedish {
      CHECK.demand("Swedish national id", revealed);
    }

    @Override
    public Market market() {
      return Market.SE;
    }

    @Override
    public Kind kind() {
      return SwedishPersons.isCoordination(revealed) ? Kind.SAMORDNINGSNUMMER : Kind.PERSONNUMMER;
    }

    @Override
    public boolean synthetic() {
      return false;
    }

    @Override
    public String toString() {
      return "NationalId";
    }
  }
}
