package no.budstikke.core.followup;

import java.util.List;

/**
 * Some replies, and where to go on.
 *
 * @param replies in the order they were told
 * @param next the cursor after the last of them
 * @param more whether there is more to read at once
 */
public record ReplyPage(List<Reply> replies, ReplyCursor next, boolean more) {
  public ReplyPage {
    replies = List.copyOf(replies);
  }
}
