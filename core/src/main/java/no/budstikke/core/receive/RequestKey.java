package no.budstikke.core.receive;

/**
 * The issuer's idempotency key. Same key and same content is the same request; same key and other
 * content is a conflict (product specification, section 7).
 *
 * @param value 1 to 120 characters; chosen by the issuer or derived from kind and document number
 */
public record RequestKey(String value) {
  public RequestKey {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("A request key has 1-120 characters.");
    }
  }

  /** The key of a request whose issuer gave none: one key for each kind and number. */
  public static RequestKey derived(String kindCode, String number) {
    return new RequestKey(kindCode + ":" + number);
  }

  /** Issuers put customer numbers into keys, so a key is not logged. */
  @Override
  public String toString() {
    return "RequestKey";
  }
}
