package no.budstikke.channels.avtalegiro.file;

import static no.budstikke.channels.avtalegiro.file.TransmissionRecords.LENGTH;
import static no.budstikke.documents.fixedwidth.Column.code;
import static no.budstikke.documents.fixedwidth.Column.constant;
import static no.budstikke.documents.fixedwidth.Column.digits;
import static no.budstikke.documents.fixedwidth.Column.left;
import static no.budstikke.documents.fixedwidth.Column.right;
import static no.budstikke.documents.fixedwidth.Column.zeros;

import no.budstikke.documents.fixedwidth.Code;
import no.budstikke.documents.fixedwidth.Digits;
import no.budstikke.documents.fixedwidth.Layout;
import no.budstikke.documents.fixedwidth.Reference;
import no.budstikke.documents.fixedwidth.Text;

/** The records of mandate extracts. Source: AvtaleGiro, sections 5.2 to 5.4. */
final class MandateRecords {
  static final String WANTS_NOTICE = "J";
  static final String WANTS_NONE = "N";

  // spotless:off
  static final Code ORDER   = code("order number", 18, 24);
  static final Code ACCOUNT = code("account",      25, 35);

  static final Layout START = Layout.of("mandate order start", LENGTH,
      constant(1, 8, "NY212420"), zeros(9, 17), ORDER, ACCOUNT, zeros(36, 80));

  static final Digits    NUMBER       = digits("serial number",      9, 15);
  static final Digits    REGISTRATION = digits("registration type", 16, 16); // 0 listed, 1 new or changed, 2 deleted
  static final Reference KID          = right ("KID",               17, 41);
  static final Text      NOTICE       = left  ("written notice",    42, 42); // J or N

  static final Layout MANDATE = Layout.of("mandate", LENGTH,
      constant(1, 8, "NY219470"), NUMBER, REGISTRATION, KID, NOTICE, zeros(43, 80));

  static final Digits TRANSACTIONS = digits("number of mandates",  9, 16);
  static final Digits RECORDS      = digits("number of records",  17, 24);

  static final Layout END = Layout.of("mandate order end", LENGTH,
      constant(1, 8, "NY212488"), TRANSACTIONS, RECORDS, zeros(25, 80));
  // spotless:on

  private MandateRecords() {}
}
