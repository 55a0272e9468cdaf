package no.budstikke.core.lookup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.request.IssuerId;

/**
 * May we, and where to? Asks; changes nothing. Several questions at a time, because registers take
 * batches (R-LU-5).
 */
public interface Register {
  /** Its name, on every answer. */
  RegisterId register();

  /** How many questions it takes in a second, where that is known (R-LU-5). */
  default Optional<Integer> perSecond() {
    return Optional.empty();
  }

  /** The kinds of question it can answer. */
  Set<Class<? extends Question>> answers();

  /**
   * Asks on behalf of one issuer; answers are never shared with another (R-LU-6).
   *
   * @param questions without repetition, any number: the register cuts them into batches of its own
   *     size
   * @return one answer for each question, in the same order; UNKNOWN where the register did not
   *     answer
   */
  List<Reachability> ask(IssuerId issuer, List<Question> questions);
}
