package counterexample.nomethodhasoverfiveparameters.pipeline.deliver;

/** Breaks the wall: nobody remembers the order of six. */
public final class Sender {
  private Sender() {}

  /** Too much at once. */
  public static int sum(int one, int two, int three, int four, int five, int six) {
    return one + two + three + four + five + six;
  }
}
