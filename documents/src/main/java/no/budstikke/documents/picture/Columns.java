package no.budstikke.documents.picture;

/** Where the columns of the page are, in millimetres. 18 mm on the left stay free (3.2). */
final class Columns {
  static final double LEFT = 20;
  static final double QUANTITY_RIGHT = 119;
  static final double PRICE_RIGHT = 144;
  static final double VAT_RIGHT = 160;
  static final double RIGHT = 190;
  static final double SUMS = 115;
  static final double DESCRIPTION_WIDTH = 76;
  static final double SUM_LABEL_WIDTH = 48;
  static final double LINE = 4.7;

  private Columns() {}
}
