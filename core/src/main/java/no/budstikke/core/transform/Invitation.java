package no.budstikke.core.transform;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The invitation to a personal page that a message carries, as its slip keeps it. Source: mail and
 * print, sections 1.3 and 1.4.
 *
 * @param link the SHA-256 of the last part of the link, in hexadecimal digits; itself it stands in
 *     the message alone
 * @param factor what the consumer must know beside it
 * @param letterAfter after how many work days unopened a letter follows; 0 for never
 * @param due when the document is due
 */
public record Invitation(String link, Factor factor, int letterAfter, Optional<LocalDate> due) {
  private static final String LINK = "page.link";
  private static final String FACTOR = "page.factor";
  private static final String LETTER_AFTER = "page.letterAfter";
  private static final String DUE = "page.due";

  /** What is asked for before a document is shown. */
  public enum Factor {
    /** Nothing. */
    NONE,
    /** The postal code of the consumer's address. */
    POSTAL_CODE,
    /** The last four characters of the customer number. */
    CUSTOMER_NUMBER,
    /** The year the consumer was born in. */
    BIRTH_YEAR,
    /** The address that the message went to. */
    EMAIL;

    /** As configurations write it, for example {@code postal-code}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The invitation of a slip, where there is one. */
  public static Optional<Invitation> of(Map<String, String> slip) {
    return Optional.ofNullable(slip.get(LINK))
        .map(
            link ->
                new Invitation(
                    link,
                    Factor.valueOf(slip.getOrDefault(FACTOR, Factor.NONE.name())),
                    Integer.parseInt(slip.getOrDefault(LETTER_AFTER, "0")),
                    Optional.ofNullable(slip.get(DUE)).map(LocalDate::parse)));
  }

  /** What a slip keeps of it. */
  public Map<String, String> slip() {
    Map<String, String> slip = new HashMap<>();
    slip.put(LINK, link);
    slip.put(FACTOR, factor.name());
    slip.put(LETTER_AFTER, Integer.toString(letterAfter));
    due.ifPresent(day -> slip.put(DUE, day.toString()));
    return slip;
  }

  @Override
  public String toString() {
    return "Invitation";
  }
}
