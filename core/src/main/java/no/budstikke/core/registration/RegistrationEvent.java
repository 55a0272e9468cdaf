package no.budstikke.core.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One thing a consumer has done about e-invoices of an issuer. Source: Swedish e-faktura, sections
 * 4.1 and 4.3.
 *
 * @param id the scheme's, the same when it is told twice
 * @param kind what was done
 * @param mode what the scheme expects of us
 * @param at when it was done
 * @param recipient who did it, and where
 * @param fields answers to the issuer's questions, by their names
 * @param payment the payment it was made out of
 */
public record RegistrationEvent(
    String id,
    Kind kind,
    Mode mode,
    Instant at,
    Recipient recipient,
    Map<String, String> fields,
    Optional<Paid> payment) {
  public RegistrationEvent {
    fields = Map.copyOf(fields);
  }

  /** What was done. */
  public enum Kind {
    REGISTER,
    /** The consumer paid by hand, and took the bank's offer to get the next one electronically. */
    REGISTER_FROM_PAYMENT,
    DEREGISTER
  }

  /** What the scheme expects of us. */
  public enum Mode {
    /** Nothing: it holds at once. */
    NOTICE,
    /** An answer: it holds when it was accepted. */
    ACKNOWLEDGED,
    /** Nothing: the bank has looked at the fields and answered itself. */
    AUTOMATIC
  }

  /**
   * The payment a registration was made out of.
   *
   * @param account payee account, digits
   * @param reference what the payer quoted
   * @param minor how much, in öre
   * @param date when
   */
  public record Paid(String account, String reference, long minor, LocalDate date) {
    @Override
    public String toString() {
      return "Paid";
    }
  }

  /** Whether it is the end of a registration. */
  public boolean isEnd() {
    return kind == Kind.DEREGISTER;
  }

  @Override
  public String toString() {
    return "RegistrationEvent";
  }
}
