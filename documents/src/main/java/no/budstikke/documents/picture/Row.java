package no.budstikke.documents.picture;

/**
 * One row of the flowing part: a specification line, a row of its description, or a note.
 *
 * @param description left column
 * @param quantity with unit
 * @param price of one unit
 * @param vat rate
 * @param amount right column
 */
record Row(String description, String quantity, String price, String vat, String amount) {
  static Row text(String text) {
    return new Row(text, "", "", "", "");
  }

  void draw(Sheet sheet, Lettering type, double y) {
    sheet.text(type, Columns.LEFT, y, description);
    sheet.textUpTo(type, Columns.QUANTITY_RIGHT, y, quantity);
    sheet.textUpTo(type, Columns.PRICE_RIGHT, y, price);
    sheet.textUpTo(type, Columns.VAT_RIGHT, y, vat);
    sheet.textUpTo(type, Columns.RIGHT, y, amount);
  }
}
