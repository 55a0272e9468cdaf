package no.budstikke.channels.avtalegiro.file;

import static no.budstikke.documents.fixedwidth.Column.code;
import static no.budstikke.documents.fixedwidth.Column.constant;
import static no.budstikke.documents.fixedwidth.Column.dateOrNone;
import static no.budstikke.documents.fixedwidth.Column.digits;
import static no.budstikke.documents.fixedwidth.Column.zeros;

import no.budstikke.documents.fixedwidth.Code;
import no.budstikke.documents.fixedwidth.Day;
import no.budstikke.documents.fixedwidth.Digits;
import no.budstikke.documents.fixedwidth.Layout;

/**
 * The first and the last record of a file, either way, and what all records share. Source:
 * AvtaleGiro, sections 2.2, 3.1, 3.7, 5.1 and 5.5.
 */
final class TransmissionRecords {
  static final int LENGTH = 80;

  // spotless:off
  static final Digits SERVICE = digits("service",      3,  4);
  static final Digits TYPE    = digits("type",         5,  6);
  static final Digits RECORD  = digits("record type",  7,  8);

  static final Code SENDER    = code("data sender",          9, 16);
  static final Code NUMBER    = code("transmission number", 17, 23);
  static final Code RECIPIENT = code("data recipient",      24, 31);

  static final Layout START = Layout.of("transmission start", LENGTH,
      constant(1, 8, "NY000010"), SENDER, NUMBER, RECIPIENT, zeros(32, 80));

  static final Digits TRANSACTIONS = digits("number of transactions",  9, 16);
  static final Digits RECORDS      = digits("number of records",      17, 24);
  static final Digits ORE          = digits("sum in øre",             25, 41);
  static final Day    DATE         = dateOrNone("date",               42, 47);

  static final Layout END = Layout.of("transmission end", LENGTH,
      constant(1, 8, "NY000089"), TRANSACTIONS, RECORDS, ORE, DATE, zeros(48, 80));
  // spotless:on

  private TransmissionRecords() {}
}
