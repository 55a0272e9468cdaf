package no.budstikke.documents.official;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Comparisons of XPath; with nothing on a side, none holds. Source: XPath 2.0, section 3.5. */
class Order extends Numbers {
  /** The value that says that there is no date. */
  protected static final long NO_DATE = Long.MIN_VALUE;

  protected static boolean eq(long one, long other) {
    return one != NO_DATE && other != NO_DATE && one == other;
  }

  protected static boolean eq(double one, double other) {
    return one == other;
  }

  protected static boolean eq(@Nullable Double one, @Nullable Double other) {
    return one != null && other != null && eq(one.doubleValue(), other.doubleValue());
  }

  protected static boolean eq(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  protected static boolean eq(@Nullable String one, @Nullable String other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  protected static boolean eq(boolean one, boolean other) {
    return one == other;
  }

  protected static boolean ne(long one, long other) {
    return one != NO_DATE && other != NO_DATE && one != other;
  }

  protected static boolean ne(double one, double other) {
    return one != other;
  }

  protected static boolean ne(@Nullable Double one, @Nullable Double other) {
    return one != null && other != null && ne(one.doubleValue(), other.doubleValue());
  }

  protected static boolean ne(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) != 0;
  }

  protected static boolean ne(@Nullable String one, @Nullable String other) {
    return one != null && other != null && one.compareTo(other) != 0;
  }

  protected static boolean ne(boolean one, boolean other) {
    return one != other;
  }

  protected static boolean lt(long one, long other) {
    return one != NO_DATE && other != NO_DATE && one < other;
  }

  protected static boolean lt(double one, double other) {
    return one < other;
  }

  protected static boolean lt(@Nullable Double one, @Nullable Double other) {
    return one != null && other != null && lt(one.doubleValue(), other.doubleValue());
  }

  protected static boolean lt(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) < 0;
  }

  protected static boolean lt(@Nullable String one, @Nullable String other) {
    return one != null && other != null && one.compareTo(other) < 0;
  }

  protected static boolean le(long one, long other) {
    return one != NO_DATE && other != NO_DATE && one <= other;
  }

  protected static boolean le(double one, double other) {
    return one <= other;
  }

  protected static boolean le(@Nullable Double one, @Nullable Double other) {
    return one != null && other != null && le(one.doubleValue(), other.doubleValue());
  }

  protected static boolean le(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) <= 0;
  }

  protected static boolean le(@Nullable String one, @Nullable String other) {
    return one != null && other != null && one.compareTo(other) <= 0;
  }

  protected static boolean gt(long one, long other) {
    return one != NO_DATE && other != NO_DATE && one > other;
  }

  protected static boolean gt(double one, double other) {
    return one > other;
  }

  protected static boolean gt(@Nullable Double one, @Nullable Double other) {
    return one != null && other != null && gt(one.doubleValue(), other.doubleValue());
  }

  protected static boolean gt(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) > 0;
  }

  protected static boolean gt(@Nullable String one, @Nullable String other) {
    return one != null && other != null && one.compareTo(other) > 0;
  }

  protected static boolean ge(long one, long other) {
    return one != NO_DATE && other != NO_DATE && one >= other;
  }

  protected static boolean ge(double one, double other) {
    return one >= other;
  }

  protected static boolean ge(@Nullable Double one, @Nullable Double other) {
    return one != null && other != null && ge(one.doubleValue(), other.doubleValue());
  }

  protected static boolean ge(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) >= 0;
  }

  protected static boolean ge(@Nullable String one, @Nullable String other) {
    return one != null && other != null && one.compareTo(other) >= 0;
  }

  /**
   * How the official engine orders a text and a number where one side may have many items: NaN is
   * above all numbers, and a zero with a minus is below the one without.
   */
  protected static int order(double text, double number) {
    return Double.compare(text, number);
  }
}
