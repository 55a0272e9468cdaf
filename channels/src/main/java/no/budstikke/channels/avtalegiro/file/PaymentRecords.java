package no.budstikke.channels.avtalegiro.file;

import static no.budstikke.channels.avtalegiro.file.TransmissionRecords.LENGTH;
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

/** The records of OCR giro postings. Source: AvtaleGiro, sections 6.1 to 6.5. */
final class PaymentRecords {
  static final String PLUS = "0";
  static final String MINUS = "-";

  // spotless:off
  static final Code AGREEMENT = code("agreement",     9, 17);
  static final Code ORDER     = code("order number", 18, 24);
  static final Code ACCOUNT   = code("account",      25, 35);

  static final Layout START = Layout.of("OCR order start", LENGTH,
      constant(1, 8, "NY090020"), AGREEMENT, ORDER, ACCOUNT, zeros(36, 80));

  static final Digits    TYPE        = digits("transaction type",     5,  6);
  static final Digits    NUMBER      = digits("transaction number",   9, 15);
  static final Day       SETTLED     = date  ("settlement date",     16, 21);
  static final Code      CENTRE      = code  ("centre",              22, 23);
  static final Digits    DAY_CODE    = digits("day code",            24, 25);
  static final Digits    PART        = digits("partial settlement",  26, 26);
  static final Code      SERIAL      = code  ("serial number",       27, 31);
  static final Text      SIGN        = left  ("sign",                32, 32); // 0 plus, - minus
  static final Digits    ORE         = digits("amount in øre",       33, 49);
  static final Reference KID         = right ("KID",                 50, 74);
  static final Code      CARD_ISSUER = code  ("card issuer",         75, 76);

  static final Layout AMOUNT_ITEM_1 = Layout.of("OCR amount item 1", LENGTH,
      constant(1, 4, "NY09"), TYPE, constant(7, 8, "30"), NUMBER, SETTLED, CENTRE, DAY_CODE, PART, SERIAL, SIGN, ORE, KID,
      CARD_ISSUER, zeros(77, 80));

  static final Code FORM          = code("form number",         16, 25);
  static final Code ARCHIVE       = code("archive reference",   26, 34);
  static final Text UNASSIGNED    = left("unassigned",          35, 41); // filler, but old files have digits here
  static final Day  BANK_DATE     = dateOrNone("bank date",     42, 47);
  static final Code DEBIT_ACCOUNT = code("debited account",     48, 58);

  static final Layout AMOUNT_ITEM_2 = Layout.of("OCR amount item 2", LENGTH,
      constant(1, 4, "NY09"), TYPE, constant(7, 8, "31"), NUMBER, FORM, ARCHIVE, UNASSIGNED, BANK_DATE, DEBIT_ACCOUNT,
      zeros(59, 80));

  static final Text TEXT = left("free text", 16, 55);

  static final Layout AMOUNT_ITEM_3 = Layout.of("OCR amount item 3", LENGTH,
      constant(1, 4, "NY09"), TYPE, constant(7, 8, "32"), NUMBER, TEXT, zeros(56, 80));

  static final Digits TRANSACTIONS = digits("number of transactions",       9, 16);
  static final Digits RECORDS      = digits("number of records",           17, 24);
  static final Digits SUM          = digits("sum in øre",                  25, 41);
  static final Day    MADE         = dateOrNone("date",                    42, 47);
  static final Day    EARLIEST     = dateOrNone("earliest settlement date", 48, 53);
  static final Day    LATEST       = dateOrNone("latest settlement date",  54, 59);

  static final Layout END = Layout.of("OCR order end", LENGTH,
      constant(1, 8, "NY090088"), TRANSACTIONS, RECORDS, SUM, MADE, EARLIEST, LATEST, zeros(60, 80));
  // spotless:on

  private PaymentRecords() {}
}
