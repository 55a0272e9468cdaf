package no.budstikke.core.mandate;

import java.util.List;
import no.budstikke.core.followup.ReplyCursor;

/**
 * Some news of mandates, and where to go on.
 *
 * @param news in the order they were told
 * @param unreadable one sentence for each thing told that could not be understood and is skipped by
 *     {@code next}; without personal data, to be raised as an alarm with the same commit
 * @param next the cursor after the last of them
 * @param more whether there is more to read at once
 * @param heard whether the counterpart was reached: then no news is news, and the mirror is fresh
 *     (R-LU-3)
 */
public record MandatePage(
    List<MandateNews> news,
    List<String> unreadable,
    ReplyCursor next,
    boolean more,
    boolean heard) {
  public MandatePage {
    news = List.copyOf(news);
    unreadable = List.copyOf(unreadable);
  }

  /** A page that proves with its news alone that the counterpart was reached. */
  public MandatePage(
      List<MandateNews> news, List<String> unreadable, ReplyCursor next, boolean more) {
    this(news, unreadable, next, more, !news.isEmpty());
  }
}
