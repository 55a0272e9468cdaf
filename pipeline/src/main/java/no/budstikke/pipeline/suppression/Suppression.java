package no.budstikke.pipeline.suppression;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Why an address is not written to. The address itself is in nobody's sight: the request tells its
 * issuer whose it is.
 *
 * @param id its name
 * @param reason why
 * @param code what the counterpart said
 * @param request the request whose delivery showed it
 * @param delivery that delivery
 * @param since from when
 * @param until when it ends by itself
 * @param lifted when and by whom it was lifted, and why
 */
public record Suppression(
    UUID id,
    Reason reason,
    String code,
    UUID request,
    UUID delivery,
    Instant since,
    Optional<Instant> until,
    Optional<Lift> lifted) {
  /** Why an address is not written to. */
  public enum Reason {
    /** There is no such address, or nobody reads it; for a year. */
    HARD_BOUNCE,
    /** The consumer has called our mail unwanted; until somebody lifts it. */
    COMPLAINT,
    /** Whoever reads it is not the customer; for this customer only, until somebody lifts it. */
    NOT_MINE,
    /** A letter has come back from there; for this consumer there, until another address comes. */
    RETURNED,
    /** The mailbox was full again and again; for a month. */
    MAILBOX_FULL;

    /** Wrong addresses and closed mailboxes; 5.1.7 and 5.1.8 are about the sender's. */
    private static final Pattern WRONG_ADDRESS =
        Pattern.compile("(?:\\d{3}-)?5\\.(?:1\\.(?![78]$)\\d{1,3}|2\\.1)");

    private static final Pattern FULL = Pattern.compile("(?:\\d{3}-)?[45]\\.2\\.2");
    private static final Pattern POLICY = Pattern.compile("5\\d\\d-5\\.[57]\\..*|50[0-4]");

    /** Reasons that are about the address; others pass, or are about the consumer's mood. */
    private static final Set<String> LIVES_ELSEWHERE =
        Set.of(
            "UNKNOWN_ADDRESS",
            "INSUFFICIENT_ADDRESS",
            "MOVED_NO_FORWARDING",
            "MOVED_NEW_ADDRESS",
            "NAME_NOT_ON_BOX",
            "DECEASED");

    /**
     * Why no letter is to be sent to a consumer at an address after one came back from there; empty
     * where the next may arrive: a full letterbox, a locked door, a letter that was not wanted.
     *
     * @param code as the print house reports it (mail and print, section 3.10)
     */
    public static Optional<Reason> shownByReturn(String code) {
      return LIVES_ELSEWHERE.contains(code) ? Optional.of(RETURNED) : Optional.empty();
    }

    /** Whether a code says that there is a mailbox, but no room in it. */
    public static boolean isFullMailbox(String code) {
      return FULL.matcher(code).matches();
    }

    /** Whether a code is a refusal for which neither address nor document can help. */
    public static boolean isPolicy(String code) {
      return POLICY.matcher(code).matches();
    }

    /**
     * Why an address is not to be written to after this; empty where the fault may be ours, passing
     * or unknown (mail and print, section 2.3).
     *
     * @param code what the counterpart said, for example {@code 550-5.1.1}, {@code 5.2.2} or {@code
     *     COMPLAINT}
     */
    public static Optional<Reason> shownBy(String code) {
      if (code.equals(COMPLAINT.name())) {
        return Optional.of(COMPLAINT);
      }
      return WRONG_ADDRESS.matcher(code).matches() ? Optional.of(HARD_BOUNCE) : Optional.empty();
    }
  }

  /** Somebody has lifted it. */
  public record Lift(Instant at, String actor, String note) {}
}
