package no.budstikke.channels.kivra;

import java.io.Serial;

/** There is no token or no tenant to call with. */
final class AccessFailure extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final boolean barred;

  private AccessFailure(String code, boolean barred) {
    super(code);
    this.barred = barred;
  }

  /** Kivra refuses us. */
  static AccessFailure barred(String code) {
    return new AccessFailure(code, true);
  }

  /** Kivra is not there. */
  static AccessFailure silent(String code) {
    return new AccessFailure(code, false);
  }

  /** As the answer to the call that was to be made. */
  Answer answer() {
    String code = String.valueOf(getMessage());
    return barred ? new Answer.Barred(code) : new Answer.Unreached(code);
  }
}
