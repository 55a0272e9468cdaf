package no.budstikke.documents.picture;

/** Where the columns of the page are, in millimetres. 18 mm on the left stay free (3.2). */
final class Columns {
  static final double LEFT = 20;
  static final double QUANTITY_RIGHT = 118;
  static final double PRICE_RIGHT = 143;
  static final double VAT_RIGHT = 158;
  static final double RIGHT = 190;
  static final double SUMS = 105;
  static final double DESCRIPTION_WIDTH = 74;
  static final double SUM_LABEL_WIDTH = 55;
  static final double LINE = 4.6;

  private Columns() {}
}
