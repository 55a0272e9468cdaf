package no.budstikke.core.request;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digits of Swedish national ids, {@code YYYYMMDDNNNC}. Source: Swedish e-faktura, section
 * 11.5; input format, section 4.4.
 */
final class SwedishPersons {
  private static final int LENGTH = 12;
  private static final int CENTURY = 2;
  private static final int COORDINATION_DAY = 60;
  private static final int FIRST_YEAR = 1800;
  private static final Pattern WRITTEN =
      Pattern.compile("(?<century>\\d\\d)?(?<date>\\d{6})(?<sign>[-+]?)(?<rest>\\d{4})");

  private SwedishPersons() {}

  /**
   * The twelve digits that a written form stands for; their date and check digit are not looked at.
   */
  static Reading<String> normalForm(String written, NationalId.Terms terms) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      boolean complete = Written.lengthIn(LENGTH - CENTURY, LENGTH + 1, written);
      return new Reading.Invalid<>(complete ? Fault.CHARACTERS : Fault.LENGTH);
    }
    String ten = parts.group("date") + parts.group("rest");
    return parts.start("century") < 0
        ? withCentury(ten, parts.group("sign"), terms)
        : withGivenCentury(parts.group("century") + ten, parts.group("sign"));
  }

  /** A plus sign says "the century before", which means nothing beside a written century. */
  private static Reading<String> withGivenCentury(String twelve, String sign) {
    return sign.equals("+") ? new Reading.Invalid<>(Fault.CHARACTERS) : new Reading.Valid<>(twelve);
  }

  private static Reading<String> withCentury(String ten, String sign, NationalId.Terms terms) {
    if (sign.isEmpty() && terms.tenDigits() == NationalId.TenDigits.UNDECIDED) {
      return new Reading.Invalid<>(Fault.CENTURY);
    }
    int century = youngestCentury(ten, terms.on()) - (sign.equals("+") ? 1 : 0);
    return new Reading.Valid<>(century + ten);
  }

  static Optional<Fault> faultIn(String id) {
    if (id.length() != LENGTH) {
      return Optional.of(Fault.LENGTH);
    }
    if (!CheckDigits.isDigits(id)) {
      return Optional.of(Fault.CHARACTERS);
    }
    int year = number(id, 0, 4);
    if (year < FIRST_YEAR || !isDate(year, number(id, 4, 6), dayOf(id.substring(CENTURY)))) {
      return Optional.of(Fault.DATE);
    }
    Optional<Fault> fault = Written.mod10Fault(id.substring(CENTURY));
    return fault.isEmpty() && id.startsWith("000", 8) ? Optional.of(Fault.NOT_IN_USE) : fault;
  }

  /** The eleven digits with their check digit; empty where they cannot be. */
  static Optional<String> completed(String elevenDigits) {
    return elevenDigits.length() == LENGTH - 1
        ? Optional.of(elevenDigits + CheckDigits.mod10(elevenDigits.substring(CENTURY)))
            .filter(id -> faultIn(id).isEmpty())
        : Optional.empty();
  }

  static boolean isCoordination(String id) {
    return number(id, 6, 8) > COORDINATION_DAY;
  }

  /** Whether ten digits without a century begin with a date that some century has. */
  static boolean hasDate(String ten) {
    return isDate(2000 + number(ten, 0, 2), number(ten, 2, 4), dayOf(ten));
  }

  /** The latest century whose date is not after the given one. */
  private static int youngestCentury(String ten, LocalDate on) {
    int century = on.getYear() / 100;
    int born = century * 1_000_000 + number(ten, 0, 4) * 100 + dayOf(ten);
    int today = on.getYear() * 10_000 + on.getMonthValue() * 100 + on.getDayOfMonth();
    return born > today ? century - 1 : century;
  }

  private static int dayOf(String ten) {
    int day = number(ten, 4, 6);
    return day > COORDINATION_DAY ? day - COORDINATION_DAY : day;
  }

  private static boolean isDate(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }
}
