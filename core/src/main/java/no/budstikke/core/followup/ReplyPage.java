package no.budstikke.core.followup;

import java.util.List;

/**
 * Some replies, and where to go on.
 *
 * @param replies in the order they were told
 * @param unreadable one sentence for each thing told that could not be understood and is skipped by
 *     {@code next}; without personal data, to be raised as an alarm with the same commit
 * @param next the cursor after the last of them
 * @param more whether there is more to read at once
 */
public record ReplyPage(
    List<Reply> replies, List<String> unreadable, ReplyCursor next, boolean more) {
  public ReplyPage {
    replies = List.copyOf(replies);
    unreadable = List.copyOf(unreadable);
  }

  /** A page on which everything could be understood. */
  public ReplyPage(List<Reply> replies, ReplyCursor next, boolean more) {
    this(replies, List.of(), next, more);
  }
}
