package no.budstikke.channels.print;

import java.util.Set;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.followup.Outcome;

/**
 * The print house's words for letters that did not go or came back. Source: mail and print 3.10.
 */
final class LetterCodes {
  private static final Set<String> RETURNS =
      Set.of(
          "UNKNOWN_ADDRESS",
          "INSUFFICIENT_ADDRESS",
          "MOVED_NO_FORWARDING",
          "MOVED_NEW_ADDRESS",
          "NAME_NOT_ON_BOX",
          "BOX_FULL_OR_MISSING",
          "NO_ACCESS",
          "REFUSED",
          "DECEASED");

  private LetterCodes() {}

  /** The address or the size is at fault: another channel may do. Else the document is. */
  static Outcome rejected(String code) {
    return switch (code) {
      case "UNKNOWN_ADDRESS", "INSUFFICIENT_ADDRESS" ->
          new Outcome.NotDeliverable(ReasonCode.ADDRESS_INCOMPLETE, code);
      case "FOREIGN_ADDRESS" -> new Outcome.NotDeliverable(ReasonCode.ADDRESS_FOREIGN, code);
      case "TOO_MANY_SHEETS", "TOO_HEAVY" ->
          new Outcome.NotDeliverable(ReasonCode.SIZE_EXCEEDED, code);
      default -> new Outcome.RejectedData(code);
    };
  }

  /** One of the known reasons; a carrier's own word becomes OTHER. */
  static String returned(String reason) {
    return RETURNS.contains(reason) ? reason : "OTHER";
  }
}
