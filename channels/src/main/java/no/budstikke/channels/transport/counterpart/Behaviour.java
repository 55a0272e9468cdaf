package no.budstikke.channels.transport.counterpart;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a counterpart does with one thing it is offered.
 *
 * @param kind what
 * @param word with what: a code, a reason, or nothing
 * @param millis how long, for those that wait; 0 otherwise
 */
public record Behaviour(Kind kind, String word, long millis) {
  /** Take it and say so. */
  public static final Behaviour ACCEPT = new Behaviour(Kind.ACCEPT, "", 0);

  /** The things that can happen. Each counterpart's README says which of them it knows. */
  public enum Kind {
    /** Take it and say so. */
    ACCEPT(false),
    /** Say no for good, with a code. */
    REFUSE(true),
    /** Say "not now", with a code. */
    TEMPFAIL(true),
    /** Say nothing and do not take it. */
    SILENT_BEFORE(false),
    /** Take it and say nothing. */
    SILENT_AFTER(false),
    /** Hang up without taking it. */
    DROP_BEFORE(false),
    /** Take it and hang up without saying so. */
    DROP_AFTER(false),
    /** Hang up in the middle of the transfer. */
    DROP_HALFWAY(false),
    /** Take it after so many milliseconds. */
    SLOW(true),
    /** Hang up on everybody. */
    DOWN(false),
    /** Take it, tell of it so many milliseconds later. */
    LATE(true),
    /** Take it, tell of it twice. */
    TWICE(false),
    /** Take the whole, reject this item with a code. */
    REJECT(true),
    /** Take it, and send it back with a reason. */
    RETURN(true),
    /** Take it, and count another number of pieces than was told. */
    MISCOUNT(true);

    private final boolean needsWord;

    Kind(boolean needsWord) {
      this.needsWord = needsWord;
    }

    private boolean isTimed() {
      return this == SLOW || this == LATE;
    }

    private static Optional<Kind> named(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.name().replace('_', '-').equals(word.toUpperCase(Locale.ROOT)))
          .findFirst();
    }
  }

  /** Reads for example {@code refuse 550 5.1.1}; empty when it cannot be read. */
  static Optional<Behaviour> read(String text) {
    String[] parts = text.strip().split("\\s+", 2);
    String word = parts.length > 1 ? parts[1] : "";
    return Kind.named(parts[0])
        .filter(kind -> kind.needsWord != word.isEmpty())
        .filter(kind -> !kind.isTimed() || word.matches("\\d{1,7}"))
        .map(kind -> new Behaviour(kind, word, kind.isTimed() ? Long.parseLong(word) : 0));
  }

  /** The first part of the word, for example the reply code. */
  public String code() {
    return word.split(" ", 2)[0];
  }
}
