package no.budstikke.rules.xpath;

/** Something in a rule that the compiler does not know; never guessed at. */
public final class Unsupported extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Something unknown.
   *
   * @param what it is
   */
  public Unsupported(String what) {
    super(what);
  }

  /** The same, with the place it stands in. */
  public Unsupported in(String place) {
    Unsupported told = new Unsupported(place + ": " + getMessage());
    told.initCause(this);
    return told;
  }
}
