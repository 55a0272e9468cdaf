package no.budstikke.channels.kivra.bgmax;

import static no.budstikke.documents.fixedwidth.Column.blanks;
import static no.budstikke.documents.fixedwidth.Column.code;
import static no.budstikke.documents.fixedwidth.Column.constant;
import static no.budstikke.documents.fixedwidth.Column.digits;
import static no.budstikke.documents.fixedwidth.Column.left;

import java.util.List;
import no.budstikke.documents.fixedwidth.Code;
import no.budstikke.documents.fixedwidth.Digits;
import no.budstikke.documents.fixedwidth.Layout;
import no.budstikke.documents.fixedwidth.Text;

/** The records of BgMax, column by column; writer and reader share them. Source: Kivra, 11. */
final class BgMaxRecords {
  static final int LENGTH = 80;

  // spotless:off
  static final Text   LAYOUT    = left  ("layout",              3, 22);
  static final Code   VERSION   = code  ("layout version",     23, 24);
  static final Code   WRITTEN   = code  ("time written",       25, 44);
  static final Text   KIND      = left  ("production or test", 45, 45);

  static final Code   BANKGIRO  = code  ("Bankgiro number",     3, 12);
  static final Text   CURRENCY  = left  ("currency",           23, 25);

  static final Code   PAYER     = code  ("payer's Bankgiro",    3, 12);
  static final Text   REFERENCE = left  ("reference",          13, 37);
  static final Digits ORE       = digits("amount in öre",      38, 55);

  static final Code   DAY       = code  ("deposit day",        38, 45);
  static final Digits SERIAL    = digits("deposit number",     46, 50);
  static final Digits TOTAL     = digits("total in öre",       51, 68);
  static final Text   MONEY     = left  ("deposit currency",   69, 71);
  static final Digits COUNT     = digits("number of payments", 72, 79);

  static final Digits PAYMENTS  = digits("all payments",        3, 10);
  static final Digits DEDUCTIONS = digits("all deductions",    11, 18);
  static final Digits DEPOSITS  = digits("all deposits",       27, 34);

  static final Layout START = Layout.of("start 01", LENGTH,
      constant(1, 2, "01"), LAYOUT, VERSION, WRITTEN, KIND, blanks(46, 80));
  static final Layout OPENING = Layout.of("opening 05", LENGTH,
      constant(1, 2, "05"), BANKGIRO, left("Plusgiro number", 13, 22), CURRENCY, blanks(26, 80));
  static final Layout PAYMENT = Layout.of("payment 20", LENGTH,
      constant(1, 2, "20"), PAYER, REFERENCE, ORE, left("reference code", 56, 56), left("payment channel", 57, 57),
      left("serial number", 58, 69), left("image flag", 70, 70), blanks(71, 80));
  static final Layout DEPOSIT = Layout.of("deposit 15", LENGTH,
      constant(1, 2, "15"), code("bank account", 3, 37), DAY, SERIAL, TOTAL, MONEY, COUNT, left("deposit type", 80, 80));
  static final Layout END = Layout.of("end 70", LENGTH,
      constant(1, 2, "70"), PAYMENTS, DEDUCTIONS, digits("extra references", 19, 26), DEPOSITS, blanks(35, 80));
  // spotless:on

  static final List<Layout> ALL = List.of(START, OPENING, PAYMENT, DEPOSIT, END);

  private BgMaxRecords() {}
}
