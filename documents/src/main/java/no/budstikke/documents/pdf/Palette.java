package no.budstikke.documents.pdf;

/**
 * The colours of an issuer, as operators of a page.
 *
 * @param accent its own colour, red, green and blue in one number
 */
public record Palette(int accent) {
  private static final int WHITE = 0xFFFFFF;
  private static final int TINT_PER_CENT = 7;
  private static final double LEAST_CONTRAST = 4.5;

  /** What may be coloured. */
  public enum Colour {
    /** Text. */
    BLACK,
    /** Labels, dark enough to be read (WCAG 1.4.3). */
    GREY,
    /** The issuer's own. */
    ACCENT,
    /** A ground for black text, light enough for cameras (mail and print 3.9). */
    TINT,
    /** Thin lines. */
    HAIRLINE,
    /** Paper. */
    WHITE
  }

  /**
   * A colour that can be read on white.
   *
   * @throws IllegalArgumentException when it is too light
   */
  public Palette {
    if (!readable(accent)) {
      throw new IllegalArgumentException("The colour is too light to be read on white.");
    }
  }

  /** Whether text in it can be read on white (WCAG 1.4.3). */
  public static boolean readable(int colour) {
    return contrast(colour, WHITE) >= LEAST_CONTRAST;
  }

  /** How well one colour stands out from another, from 1 to 21 (WCAG 1.4.3). */
  public static double contrast(int one, int other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  /** The colour as six hexadecimal digits. */
  public String hex(Colour colour) {
    return "%06x".formatted(rgb(colour));
  }

  /** The operator that fills with it. */
  String operator(Colour colour) {
    int rgb = rgb(colour);
    if ((rgb & 0xFF) == ((rgb >> 8) & 0xFF) && (rgb & 0xFF) == rgb >> 16) {
      return part(rgb) + " g\n";
    }
    return "%s %s %s rg\n".formatted(part(rgb >> 16), part(rgb >> 8), part(rgb));
  }

  private int rgb(Colour colour) {
    return switch (colour) {
      case BLACK -> 0x000000;
      case GREY -> 0x5E5E5E;
      case ACCENT -> accent;
      case TINT -> mixed(16) | mixed(8) | mixed(0);
      case HAIRLINE -> 0xD2D2D2;
      case WHITE -> WHITE;
    };
  }

  private int mixed(int shift) {
    int part = (accent >> shift) & 0xFF;
    return (0xFF - (0xFF - part) * TINT_PER_CENT / 100) << shift;
  }

  private static String part(int value) {
    int thousandths = Math.round((value & 0xFF) / 255f * 1000);
    return thousandths % 1000 == 0
        ? Integer.toString(thousandths / 1000)
        : "." + "%03d".formatted(thousandths);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  private static double linear(int value) {
    double part = (value & 0xFF) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
