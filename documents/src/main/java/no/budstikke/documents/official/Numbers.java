package no.budstikke.documents.official;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic of XPath. Nothing and something is nothing. Source: XPath Functions and Operators,
 * section 6.
 */
class Numbers {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Digits behind the point of a quotient, as the official engine has them. */
  private static final int QUOTIENT = 18;

  static BigDecimal known(@Nullable BigDecimal value) {
    if (value == null) {
      throw DynamicError.absent();
    }
    return value;
  }

  protected static @Nullable Double boxed(@Nullable Double value) {
    return value;
  }

  protected static long add(long one, long other) {
    return Math.addExact(one, other);
  }

  protected static double add(double one, double other) {
    return one + other;
  }

  protected static @Nullable Double add(@Nullable Double one, @Nullable Double other) {
    return one == null || other == null ? null : Double.valueOf(one + other);
  }

  protected static @Nullable BigDecimal add(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }

  protected static long subtract(long one, long other) {
    return Math.subtractExact(one, other);
  }

  protected static double subtract(double one, double other) {
    return one - other;
  }

  protected static @Nullable Double subtract(@Nullable Double one, @Nullable Double other) {
    return one == null || other == null ? null : Double.valueOf(one - other);
  }

  protected static @Nullable BigDecimal subtract(
      @Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.subtract(other);
  }

  protected static long multiply(long one, long other) {
    return Math.multiplyExact(one, other);
  }

  protected static double multiply(double one, double other) {
    return one * other;
  }

  protected static @Nullable BigDecimal multiply(
      @Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.multiply(other);
  }

  protected static double divide(double one, double other) {
    return one / other;
  }

  protected static @Nullable BigDecimal divide(
      @Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return null;
    }
    if (other.signum() == 0) {
      throw DynamicError.byZero();
    }
    if (other.compareTo(BigDecimal.ONE) == 0) {
      return one;
    }
    if (other.compareTo(HUNDRED) == 0) {
      return one.movePointLeft(2);
    }
    int scale = Math.max(QUOTIENT, one.scale() - other.scale() + QUOTIENT);
    return one.divide(other, scale, RoundingMode.HALF_DOWN);
  }

  protected static @Nullable BigDecimal divideWhole(
      @Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return null;
    }
    if (other.signum() == 0) {
      throw DynamicError.byZero();
    }
    return one.divideToIntegralValue(other);
  }

  protected static BigDecimal divideWhole(double one, double other) {
    return toDecimal(Math.rint((one - one % other) / other));
  }

  protected static long modulo(long one, long other) {
    if (other == 0) {
      throw DynamicError.byZero();
    }
    return one % other;
  }

  protected static double modulo(double one, double other) {
    return one % other;
  }

  protected static @Nullable BigDecimal modulo(
      @Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return null;
    }
    if (other.signum() == 0) {
      throw DynamicError.byZero();
    }
    return one.remainder(other);
  }

  /** A half goes up: also the negative one. */
  protected static @Nullable BigDecimal round(@Nullable BigDecimal value) {
    return value == null || value.scale() == 0
        ? value
        : value.add(HALF).setScale(0, RoundingMode.FLOOR);
  }

  protected static double round(double value) {
    return Math.abs(value) < 1L << 52 ? Math.floor(value + 0.5) : value;
  }

  protected static @Nullable BigDecimal abs(@Nullable BigDecimal value) {
    return value == null ? null : value.abs();
  }

  protected static double abs(double value) {
    return Math.abs(value);
  }

  protected static BigDecimal toDecimal(long value) {
    return value == 100 ? HUNDRED : BigDecimal.valueOf(value);
  }

  protected static BigDecimal toDecimal(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw DynamicError.notOfTheType();
    }
    return new BigDecimal(value);
  }

  protected static @Nullable BigDecimal toDecimal(@Nullable Double value) {
    return value == null ? null : toDecimal(value.doubleValue());
  }

  protected static double toDouble(long value) {
    return value;
  }

  protected static double toDouble(@Nullable BigDecimal value) {
    return value == null ? Double.NaN : value.doubleValue();
  }

  protected static @Nullable Double toDoubleOrNull(@Nullable BigDecimal value) {
    return value == null ? null : Double.valueOf(value.doubleValue());
  }

  protected static BigDecimal toInteger(long value) {
    return BigDecimal.valueOf(value);
  }

  protected static BigDecimal toInteger(double value) {
    return toDecimal(value).setScale(0, RoundingMode.DOWN);
  }

  protected static @Nullable BigDecimal toInteger(@Nullable BigDecimal value) {
    return value == null ? null : value.setScale(0, RoundingMode.DOWN);
  }

  protected static BigDecimal demand(@Nullable BigDecimal value) {
    return known(value);
  }

  protected static boolean isTrue(double value) {
    return value != 0 && !Double.isNaN(value);
  }

  protected static boolean isTrue(long value) {
    return value != 0;
  }

  protected static boolean isTrue(@Nullable BigDecimal value) {
    return value != null && value.signum() != 0;
  }

  protected static String text(long value) {
    return Long.toString(value);
  }

  protected static String text(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Source: XPath Functions and Operators, section 17.1.2. */
  protected static String text(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "INF" : "-INF";
    }
    boolean plain = value == 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) < 1e6);
    return plain ? text(new BigDecimal(Double.toString(value))) : Double.toString(value);
  }
}
