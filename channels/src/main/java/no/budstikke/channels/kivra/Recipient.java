package no.budstikke.channels.kivra;

import java.util.Optional;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.NationalId;

/**
 * By what Kivra finds a person; a content has exactly one of them. Source: Kivra, sections 5.1, 5.2
 * and 6.1.
 *
 * @param by the kind
 * @param value the number or the address
 */
record Recipient(Kind by, String value) {
  /** The two ways to a person. */
  enum Kind {
    /** A personnummer of twelve digits. */
    SSN("ssn", "ssn"),
    /**
     * An address that the user has proved to own; only where the issuer wants it (uncertain 10).
     */
    EMAIL("email", "verified_email");

    private final String key;
    private final String match;

    Kind(String key, String match) {
      this.key = key;
      this.match = match;
    }

    /** Its key in a content. */
    String key() {
      return key;
    }

    /** Its path in a match. */
    String match() {
      return match;
    }
  }

  static Recipient ssn(String digits) {
    return new Recipient(Kind.SSN, digits);
  }

  /** The number before the address; empty when neither will do. */
  static Optional<Recipient> of(Identity person, Terms terms) {
    if (person.nationalId().isPresent()) {
      return person
          .nationalId()
          .filter(NationalId.Swedish.class::isInstance)
          .map(id -> ssn(id.revealed()));
    }
    return person
        .lookupContact()
        .email()
        .filter(_ -> terms.email())
        .map(address -> new Recipient(Kind.EMAIL, address));
  }

  @Override
  public String toString() {
    return "Recipient";
  }
}
