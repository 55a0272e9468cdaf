package no.budstikke.channels.avtalegiro.file;

import java.util.List;
import java.util.Optional;

/**
 * What the operator tells about one mandate. Only the fixed part of the KID identifies it; the rest
 * is of some invoice, or zeros. Source: AvtaleGiro, section 5.3.
 *
 * @param number its number in the order
 * @param registration what has happened
 * @param kid the KID registered on it
 * @param notice whether the payer wants to be told of every claim
 */
public record Mandate(int number, Registration registration, String kid, boolean notice)
    implements Item {

  /** What has happened. */
  public enum Registration {
    /** Nothing: it is an entry of a full list. */
    LISTED(0),
    /** It is new, or something about it has changed. */
    NEW_OR_CHANGED(1),
    /** It has ended. */
    DELETED(2);

    private static final List<Registration> ALL = List.of(values());

    private final int code;

    Registration(int code) {
      this.code = code;
    }

    /** The registration type. */
    int code() {
      return code;
    }

    /** The registration of this type, if there is one. */
    static Optional<Registration> of(int code) {
      return code >= 0 && code < ALL.size() ? Optional.of(ALL.get(code)) : Optional.empty();
    }
  }

  /** Refuses what has no room in the record. */
  public Mandate {
    Demand.number(number);
    Demand.kid(kid);
  }

  /** Mandates never reach a log. */
  @Override
  public String toString() {
    return "Mandate " + number;
  }
}
