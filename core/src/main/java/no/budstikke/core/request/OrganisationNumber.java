package no.budstikke.core.request;

import java.util.Optional;

/**
 * The number by which a country's register knows an organisation.
 *
 * <p>Source: AvtaleGiro, section 10.5; Swedish e-faktura, section 11.6.
 */
public sealed interface OrganisationNumber {
  /** The digits without blanks, hyphen or prefix. A Swedish sole trader's are personal. */
  String digits();

  /** The country whose register it is in. */
  Market market();

  /** The VAT number that belongs to it: {@code NO988077917MVA}, {@code SE556840226601}. */
  String vatNumber();

  /** Whether it is a person's national number (a Swedish sole trader's), to be treated as such. */
  boolean personal();

  /** Reads the market's kind of organisation number; blanks and hyphens are dropped. */
  static Reading<OrganisationNumber> read(Market market, String text) {
    String digits = Written.without(" -", text);
    return switch (market) {
      case NO -> Norwegian.CHECK.read(digits, Norwegian::new);
      case SE -> Swedish.CHECK.read(Swedish.withoutPrefix(digits), Swedish::new);
    };
  }

  /** The number made of these digits (NO 8, SE 9) and their check digit; empty when none is. */
  static Optional<OrganisationNumber> withCheckDigit(Market market, String digits) {
    if (!CheckDigits.isDigits(digits)) {
      return Optional.empty();
    }
    return switch (market) {
      case NO -> read(market, digits + CheckDigits.mod11(digits)).value();
      case SE -> read(market, digits + CheckDigits.mod10(digits)).value();
    };
  }

  /**
   * Nine digits, the last by modulus 11. The first digit is not looked at: real numbers begin with
   * 8 or 9, synthetic ones with others.
   *
   * @param digits all nine
   */
  record Norwegian(String digits) implements OrganisationNumber {
    private static final int LENGTH = 9;
    private static final Check CHECK = Norwegian::faultIn;

    /** Refuses what {@link #read} finds fault with. */
    public Norwegian {
      CHECK.demand("Norwegian organisation number", digits);
    }

    @Override
    public Market market() {
      return Market.NO;
    }

    @Override
    public String vatNumber() {
      return "NO" + digits + "MVA";
    }

    @Override
    public boolean personal() {
      return false;
    }

    private static Optional<Fault> faultIn(String digits) {
      return digits.length() == LENGTH ? Written.mod11Fault(digits) : Optional.of(Fault.LENGTH);
    }

    @Override
    public String toString() {
      return "OrganisationNumber";
    }
  }

  /**
   * Ten digits, the last by Luhn. The third is 2 or more, or the number is a sole trader's
   * personnummer without its century.
   *
   * @param digits all ten
   */
  record Swedish(String digits) implements OrganisationNumber {
    private static final int LENGTH = 10;
    private static final Check CHECK = Swedish::faultIn;

    /** Refuses what {@link #read} finds fault with. */
    public Swedish {
      CHECK.demand("Swedish organisation number", digits);
    }

    @Override
    public Market market() {
      return Market.SE;
    }

    @Override
    public String vatNumber() {
      return "SE" + digits + "01";
    }

    @Override
    public boolean personal() {
      return digits.charAt(2) < '2';
    }

    /** Twelve digits begin with 16 (organisations), 00 (inside the FUI) or a person's century. */
    private static String withoutPrefix(String digits) {
      boolean prefixed =
          digits.length() == LENGTH + 2
              && switch (digits.substring(0, 2)) {
                case "00" -> true;
                case "16" -> digits.charAt(4) >= '2';
                case "18", "19", "20" -> digits.charAt(4) < '2';
                default -> false;
              };
      return prefixed ? digits.substring(2) : digits;
    }

    private static Optional<Fault> faultIn(String digits) {
      if (digits.length() != LENGTH) {
        return Optional.of(Fault.LENGTH);
      }
      Optional<Fault> fault = Written.mod10Fault(digits);
      return fault.isEmpty() && digits.charAt(2) < '2' && !SwedishPersons.hasDate(digits)
          ? Optional.of(Fault.DATE)
          : fault;
    }

    @Override
    public String toString() {
      return "OrganisationNumber";
    }
  }
}
