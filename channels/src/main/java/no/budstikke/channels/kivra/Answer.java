package no.budstikke.channels.kivra;

import java.util.Optional;
import no.budstikke.core.request.Content;

/** What came of a call. */
sealed interface Answer {
  /**
   * Kivra answered.
   *
   * @param status of HTTP
   * @param code five digits, of which the first three are the status (Kivra, section 7)
   * @param headers those that matter
   * @param body as it came
   */
  record Said(int status, String code, Headers headers, Content body) implements Answer {
    private static final int FINE = 200;
    private static final int MORE = 300;

    /** Any 2xx. */
    boolean isFine() {
      return status >= FINE && status < MORE;
    }

    @Override
    public String toString() {
      return "Said " + code;
    }
  }

  /**
   * What stands above an answer.
   *
   * @param key of what was made
   * @param retained whether it was kept for somebody who is no user
   * @param retryAfter seconds to wait, as said
   */
  record Headers(Optional<String> key, boolean retained, Optional<String> retryAfter) {}

  /** The call surely did not arrive. */
  record Unreached(String code) implements Answer {}

  /** Nobody knows whether the call arrived. */
  record Lost(String code) implements Answer {}

  /** We are not let in. */
  record Barred(String code) implements Answer {}
}
