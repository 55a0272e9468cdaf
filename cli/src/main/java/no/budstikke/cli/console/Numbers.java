package no.budstikke.cli.console;

import java.util.Locale;

/** Numbers as people read them. */
public final class Numbers {
  private Numbers() {}

  /** {@code 1 234 567}, with narrow gaps that do not break. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
  }

  /** Seconds with one decimal. */
  public static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }

  /** Whole mebibytes. */
  public static String mebibytes(long bytes) {
    return grouped(bytes >> 20) + "\u00a0MiB";
  }
}
