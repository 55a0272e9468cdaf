package no.budstikke.core.followup;

import java.util.List;
import no.budstikke.core.request.Content;

/** The stored calls of one channel's counterpart, each once, in the order they came. */
public interface CallBook {
  /** Nobody ever calls. */
  CallBook EMPTY = (_, _) -> List.of();

  /**
   * The next calls.
   *
   * @param number of the last one that is known, 0 at the beginning
   * @param most at most so many
   */
  List<Entry> after(long number, int most);

  /**
   * One call.
   *
   * @param number rising
   * @param body as it came
   */
  record Entry(long number, Content body) {}
}
