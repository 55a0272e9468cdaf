package no.budstikke.pipeline.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.followup.Outcome;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.suppression.Suppression.Reason;

/** Whom a channel does not reach after all, whatever was known of them. */
public final class Unreached {
  /** What a channel says of a consumer whom its register knew. */
  private static final Set<ReasonCode> DENIALS =
      EnumSet.of(
          ReasonCode.MAILBOX_NOT_MEMBER,
          ReasonCode.SE_NOT_SIGNED_UP,
          ReasonCode.EFAKTURA_NOT_ENROLLED,
          ReasonCode.EFAKTURA_ISSUER_BLOCKED,
          ReasonCode.LOOKUP_AMBIGUOUS,
          ReasonCode.ID_MISSING,
          ReasonCode.ID_INVALID);

  private final List<Line> denied = new ArrayList<>();
  private final List<WrongAddresses.Shown> wrongAddresses = new ArrayList<>();
  private final List<ReturnedLetters.Letter> letters = new ArrayList<>();
  private final List<WrongAddresses.Shown> fullMailboxes = new ArrayList<>();

  /** A delivery was refused for this reason. */
  void refused(Line line, ReasonCode reason, String code) {
    deny(line, reason);
    if (reason == ReasonCode.EMAIL_SUPPRESSED && Reason.isFullMailbox(code)) {
      wrongAddresses.add(new WrongAddresses.Shown(line, Reason.MAILBOX_FULL, code));
    } else if (reason == ReasonCode.EMAIL_SUPPRESSED) {
      returned(line, code);
    }
  }

  /** The channel says otherwise than its register: what that said is forgotten (R-LU-3). */
  public void deny(Line line, ReasonCode reason) {
    if (DENIALS.contains(reason)) {
      denied.add(line);
    }
  }

  /** It came back: perhaps its address is not to be written to any more. */
  public void returned(Line line, String code) {
    if (Reason.isFullMailbox(code)) {
      fullMailboxes.add(new WrongAddresses.Shown(line, Reason.MAILBOX_FULL, code));
    }
    Reason.shownBy(code)
        .ifPresent(reason -> wrongAddresses.add(new WrongAddresses.Shown(line, reason, code)));
  }

  /** A letter came back, perhaps with the address where the consumer lives now. */
  public void letterReturned(Line line, Outcome.Returned returned, Instant at) {
    letters.add(new ReturnedLetters.Letter(line, returned.code(), returned.moved(), at));
  }

  /** Letters that came back. */
  public List<ReturnedLetters.Letter> letters() {
    return List.copyOf(letters);
  }

  /** Deliveries whose consumers the channel does not reach, whatever its register said. */
  public List<Line> denied() {
    return List.copyOf(denied);
  }

  /** Deliveries that came back because the mailbox was full, once more. */
  List<WrongAddresses.Shown> fullMailboxes() {
    return List.copyOf(fullMailboxes);
  }

  /** Deliveries whose addresses are not to be written to any more. */
  List<WrongAddresses.Shown> wrongAddresses() {
    return List.copyOf(wrongAddresses);
  }
}
