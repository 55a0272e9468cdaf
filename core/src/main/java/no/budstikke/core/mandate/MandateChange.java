package no.budstikke.core.mandate;

import no.budstikke.core.request.PayeeAccount;

/**
 * What has happened to one mandate. Only the fixed part of its KID identifies it; which part that
 * is, the issuer's KID definition says. Source: AvtaleGiro, section 5.3.
 *
 * @param account the payee account
 * @param kid the KID registered on it, as told; outside its fixed part there may be anything
 * @param event what has happened
 * @param notice whether the payer wants to be told of every claim
 */
public record MandateChange(PayeeAccount account, String kid, Event event, boolean notice) {
  /** What has happened. */
  public enum Event {
    /** It is an entry of a full list; what is not on the list has ended. */
    LISTED,
    /** It is new, or something about it has changed. */
    SIGNED,
    /** It has ended. */
    ENDED
  }

  @Override
  public String toString() {
    return "MandateChange";
  }
}
