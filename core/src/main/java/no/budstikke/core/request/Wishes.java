package no.budstikke.core.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the issuer asks of us for this one request, in the document or beside it. Source: input
 * format, section 4.3.
 *
 * @param plans forced plan or channel codes, best first; empty for automatic choice
 * @param language BCP 47 tag for the texts we write
 * @param reminderLevel 1, 2, … for reminders
 * @param minimumAmount smallest accepted payment
 * @param rendition print and template options by key ({@code letter-class}, {@code template})
 */
public record Wishes(
    List<String> plans,
    Optional<String> language,
    Optional<Integer> reminderLevel,
    Optional<Amount> minimumAmount,
    Map<String, String> rendition) {
  /** Nothing special. */
  public static final Wishes NONE =
      new Wishes(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

  public Wishes {
    plans = List.copyOf(plans);
    rendition = Map.copyOf(rendition);
  }
}
