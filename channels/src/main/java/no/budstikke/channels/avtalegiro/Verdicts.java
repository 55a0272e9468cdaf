package no.budstikke.channels.avtalegiro;

import java.util.Locale;
import no.budstikke.channels.avtalegiro.file.Notifier;
import no.budstikke.channels.avtalegiro.receipt.Reason;
import no.budstikke.channels.avtalegiro.receipt.ReceiptList.Told;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.followup.Outcome;

/**
 * What the operator's words mean for a delivery: another way may be found for what nobody is to
 * blame for; what is wrong with the data a person must look at. Source: AvtaleGiro, section 7.
 */
final class Verdicts {
  private Verdicts() {}

  /** Of an order or transaction that the operator tells of. */
  static Outcome of(Told told) {
    if (!told.isCancellation()) {
      return claim(told.code(), told.type());
    }
    return told.code().equals(Told.DONE)
        ? new Outcome.Recalled()
        : new Outcome.RecallRefused(word(told.code()));
  }

  /** Of a whole file. */
  static Outcome ofFile(String code, boolean recall) {
    return recall ? new Outcome.RecallRefused(word(code)) : new Outcome.RejectedData(word(code));
  }

  private static Outcome claim(String code, int type) {
    String word = word(code);
    return Reason.of(code)
        .<Outcome>map(
            reason ->
                switch (reason) {
                  case NO_MANDATE -> no(ReasonCode.NO_MANDATE, word);
                  case ABOVE_LIMIT -> no(ReasonCode.AMOUNT_OUT_OF_RANGE, word);
                  case TOO_LATE -> no(deadline(type), word);
                  case TOO_EARLY -> no(ReasonCode.DUE_DATE_TOO_FAR, word);
                  case NO_AGREEMENT -> no(ReasonCode.CHANNEL_NOT_CONTRACTED, word);
                  case NOT_READABLE,
                      UNKNOWN_SENDER,
                      TRANSMISSION_NUMBER_USED,
                      WRONG_TOTALS,
                      ORDER_NUMBER_USED,
                      WRONG_KID,
                      WRONG_AMOUNT,
                      NO_CLAIM ->
                      new Outcome.RejectedData(word);
                })
        .orElseGet(() -> new Outcome.RejectedData(word));
  }

  private static ReasonCode deadline(int type) {
    return type == Notifier.BANK.type()
        ? ReasonCode.DEADLINE_BANK_NOTICE
        : ReasonCode.DEADLINE_ISSUER_NOTICE;
  }

  private static Outcome no(ReasonCode reason, String word) {
    return new Outcome.NotDeliverable(reason, word);
  }

  /** One word for logs and rows. */
  private static String word(String code) {
    return Reason.of(code)
        .map(Reason::name)
        .orElseGet(() -> code.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
