package no.budstikke.core.validate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads one document and says what is wrong with it. Pure: the same submission and account give the
 * same judgement.
 */
public interface Judge {
  /**
   * Judges one document.
   *
   * @param account what we know of the issuer; without it the rules that need it are left out
   */
  Judgement judge(Submission submission, Optional<Account> account);

  /** Names and versions of the rule sets that a verdict rests on which is given now. */
  default List<String> law() {
    return List.of();
  }

  /**
   * The same judge at an earlier moment: what was right then is read as right, though its dates
   * have passed.
   */
  default Judge at(Instant moment) {
    return this;
  }
}
