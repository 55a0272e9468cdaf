package no.budstikke.channels.avtalegiro.file;

import static no.budstikke.channels.avtalegiro.file.Check.Effect.ACCEPT;
import static no.budstikke.channels.avtalegiro.file.Check.Effect.REJECT;
import static no.budstikke.channels.avtalegiro.file.Check.Effect.WARN;

/**
 * What a reader checks: what it makes of a fault when strict, when lenient, and the sentence it
 * says. Codes are a promise: retired, never reused. Source: AvtaleGiro, section 12.
 */
enum Check {
  // spotless:off
  NOT_A_BANK_FILE    ("AG-NOT-A-BANK-FILE",     REJECT, REJECT, "This is no AvtaleGiro or OCR giro file: it does not begin with NY000010."),
  RECORD_LENGTH      ("AG-RECORD-LENGTH",       REJECT, REJECT, "A record has 80 characters; a longer one is often text in UTF-8."),
  RECORD_ORDER       ("AG-RECORD-ORDER",        REJECT, REJECT, "Such a record cannot stand here."),
  END_MISSING        ("AG-END-MISSING",         REJECT, REJECT, "The file ends before its transmission has ended."),
  CONSTANT           ("AG-CONSTANT",            REJECT, REJECT, "Something else than the constant stands here."),
  OPERATOR           ("AG-OPERATOR",            REJECT, REJECT, "Sender or recipient must be the operator, 00008080."),
  DIGITS             ("AG-DIGITS",              REJECT, REJECT, "Only digits may stand here."),
  DATE               ("AG-DATE",                REJECT, REJECT, "No date DDMMYY stands here."),
  KID                ("AG-KID",                 REJECT, REJECT, "A KID is digits to the right; only its last place may be a hyphen."),
  CODE               ("AG-CODE",                REJECT, REJECT, "This code does not exist."),
  ITEM_MISMATCH      ("AG-ITEM-MISMATCH",       REJECT, REJECT, "The items of a transaction share its number and its type."),
  ITEM_2             ("AG-ITEM-2",              REJECT, REJECT, "Amount item 2 is missing."),
  UNKNOWN_RECORD     ("AG-UNKNOWN-RECORD",      REJECT, WARN,   "No such record belongs in this order; it was passed over."),
  LINE_ENDS          ("AG-LINE-ENDS",           REJECT, ACCEPT, "The file has no line ends."),
  FILLER             ("AG-FILLER",              REJECT, ACCEPT, "Something else than the filler stands here."),
  CHARACTER          ("AG-CHARACTER",           REJECT, WARN,   "A character that cannot be printed stands here."),
  TRANSACTION_COUNT  ("AG-TRANSACTION-COUNT",   REJECT, WARN,   "The number of transactions is not what there is."),
  RECORD_COUNT       ("AG-RECORD-COUNT",        REJECT, WARN,   "The number of records is not what there is."),
  SUM                ("AG-SUM",                 REJECT, WARN,   "The sum is not the sum of the amounts."),
  CONTROL_DATE       ("AG-CONTROL-DATE",        REJECT, WARN,   "The date is not that of the transactions."),
  NUMBERING          ("AG-NUMBERING",           REJECT, WARN,   "Transaction numbers are above 0 and ascend."),
  ITEM_3             ("AG-ITEM-3",              REJECT, WARN,   "Amount item 3 belongs to types 20 and 21, and to no others."),
  TEXT_PLACE         ("AG-TEXT-PLACE",          REJECT, WARN,   "Text has lines 001 to 042 and columns 1 and 2, each once; this one was passed over."),
  TEXT_BLANK         ("AG-TEXT-BLANK",          REJECT, ACCEPT, "Blank text must not be sent."),
  ORDER_DIRECTION    ("AG-ORDER-DIRECTION",     REJECT, WARN,   "Such orders go the other way."),
  EMPTY_ORDER        ("AG-EMPTY-ORDER",         REJECT, ACCEPT, "The order is empty."),
  EMPTY_FILE         ("AG-EMPTY-FILE",          REJECT, ACCEPT, "There is no order in the file."),
  UNKNOWN_ORDER      ("AG-UNKNOWN-ORDER",       WARN,   WARN,   "Orders of this service and type are not known; it was passed over."),
  KID_WITH_TEXT      ("AG-KID-WITH-TEXT",       WARN,   WARN,   "A payment with free text has no KID."),
  KID_CHECK_DIGIT    ("AG-KID-CHECK-DIGIT",     WARN,   WARN,   "The KID's check digit fits neither modulus 10 nor modulus 11."),
  ACCOUNT_CHECK_DIGIT("AG-ACCOUNT-CHECK-DIGIT", WARN,   WARN,   "The account's check digit does not fit.");
  // spotless:on

  private final String code;
  private final Effect strict;
  private final Effect lenient;
  private final String sentence;

  /** What becomes of the file. */
  enum Effect {
    REJECT,
    WARN,
    ACCEPT
  }

  Check(String code, Effect strict, Effect lenient, String sentence) {
    this.code = code;
    this.strict = strict;
    this.lenient = lenient;
    this.sentence = sentence;
  }

  String code() {
    return code;
  }

  String sentence() {
    return sentence;
  }

  Effect effect(Strictness strictness) {
    return strictness == Strictness.STRICT ? strict : lenient;
  }

  /** Whether nothing behind such a fault can be understood. */
  boolean endsReading() {
    return this == NOT_A_BANK_FILE
        || this == RECORD_LENGTH
        || this == RECORD_ORDER
        || this == END_MISSING;
  }
}
