package no.budstikke.documents.picture;

/**
 * A style in a size.
 *
 * @param size hundredths of a point
 */
record Lettering(Style style, int size) {
  static final Lettering BODY = new Lettering(Style.REGULAR, 900);
  static final Lettering SMALL = new Lettering(Style.REGULAR, 800);
  static final Lettering STRONG = new Lettering(Style.BOLD, 900);
  static final Lettering ADDRESS = new Lettering(Style.REGULAR, 1000);
  static final Lettering PANEL = new Lettering(Style.REGULAR, 1100);
  static final Lettering SENDER = new Lettering(Style.BOLD, 1100);
  static final Lettering TITLE = new Lettering(Style.BOLD, 1500);

  Lettering smaller() {
    return new Lettering(style, size - 100);
  }
}
