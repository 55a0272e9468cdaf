package no.budstikke.channels.avtalegiro.file;

import static no.budstikke.channels.avtalegiro.file.TransmissionRecords.LENGTH;
import static no.budstikke.documents.fixedwidth.Column.blanks;
import static no.budstikke.documents.fixedwidth.Column.blanksOrZeros;
import static no.budstikke.documents.fixedwidth.Column.code;
import static no.budstikke.documents.fixedwidth.Column.constant;
import static no.budstikke.documents.fixedwidth.Column.date;
import static no.budstikke.documents.fixedwidth.Column.dateOrNone;
import static no.budstikke.documents.fixedwidth.Column.digits;
import static no.budstikke.documents.fixedwidth.Column.left;
import static no.budstikke.documents.fixedwidth.Column.right;
import static no.budstikke.documents.fixedwidth.Column.zeros;

import no.budstikke.documents.fixedwidth.Code;
import no.budstikke.documents.fixedwidth.Day;
import no.budstikke.documents.fixedwidth.Digits;
import no.budstikke.documents.fixedwidth.Layout;
import no.budstikke.documents.fixedwidth.Reference;
import no.budstikke.documents.fixedwidth.Text;

/**
 * The records of claims and of cancellations, which have the same columns. Source: AvtaleGiro,
 * sections 3.2 to 3.6 and 4.
 */
final class ClaimRecords {
  static final int CANCELLATION = 93;
  static final int SPECIFICATION = 21;

  // spotless:off
  static final Code ORDER   = code("order number", 18, 24);
  static final Code ACCOUNT = code("account",      25, 35);

  static final Digits    TYPE   = digits("transaction type",    5,  6); // 02 payee notifies, 21 bank does, 93 cancellation
  static final Digits    NUMBER = digits("transaction number",  9, 15);
  static final Day       DUE    = date  ("due date",           16, 21);
  static final Digits    ORE    = digits("amount in øre",      33, 49);
  static final Reference KID    = right ("KID",                50, 74);

  static final Layout AMOUNT_ITEM_1 = Layout.of("amount item 1", LENGTH,
      constant(1, 4, "NY21"), TYPE, constant(7, 8, "30"), NUMBER, DUE, blanksOrZeros(22, 32), ORE, KID, zeros(75, 80));

  static final Text SHORT_NAME = left("short payer name",   16, 25);
  static final Text REFERENCE  = left("external reference", 51, 75);

  static final Layout AMOUNT_ITEM_2 = Layout.of("amount item 2", LENGTH,
      constant(1, 4, "NY21"), TYPE, constant(7, 8, "31"), NUMBER, SHORT_NAME, blanks(26, 50), REFERENCE, zeros(76, 80));

  static final Digits LINE = digits("line",   17, 19);
  static final Digits HALF = digits("column", 20, 20); // 1 letters 1-40 of the line, 2 letters 41-80
  static final Text   TEXT = left  ("text",   21, 60);

  static final Layout SPECIFICATION_LINE = Layout.of("specification", LENGTH,
      constant(1, 4, "NY21"), TYPE, constant(7, 8, "49"), NUMBER, constant(16, 16, "4"), LINE, HALF, TEXT, zeros(61, 80));

  static final Digits TRANSACTIONS = digits("number of transactions",  9, 16);
  static final Digits RECORDS      = digits("number of records",      17, 24);
  static final Digits SUM          = digits("sum in øre",             25, 41);
  static final Day    EARLIEST     = dateOrNone("earliest due date",  42, 47);
  static final Day    LATEST       = dateOrNone("latest due date",    48, 53);

  static final Layout CLAIMS_START        = start("claim order start", "NY210020");
  static final Layout CLAIMS_END          = end  ("claim order end",   "NY210088");
  static final Layout CANCELLATIONS_START = start("cancellation order start", "NY213620");
  static final Layout CANCELLATIONS_END   = end  ("cancellation order end",   "NY213688");
  // spotless:on

  private ClaimRecords() {}

  private static Layout start(String name, String head) {
    return Layout.of(
        name, LENGTH, constant(1, 8, head), zeros(9, 17), ORDER, ACCOUNT, zeros(36, 80));
  }

  private static Layout end(String name, String head) {
    return Layout.of(
        name,
        LENGTH,
        constant(1, 8, head),
        TRANSACTIONS,
        RECORDS,
        SUM,
        EARLIEST,
        LATEST,
        zeros(54, 80));
  }
}
