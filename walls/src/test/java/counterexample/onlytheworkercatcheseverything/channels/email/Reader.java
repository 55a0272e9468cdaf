package counterexample.onlytheworkercatcheseverything.channels.email;

/** Breaks the wall: whatever goes wrong is swallowed. */
public final class Reader {
  private Reader() {}

  /** Reads or hides why not. */
  public static int read(java.util.concurrent.Callable<Integer> source) {
    try {
      return source.call();
    } catch (Exception e) {
      return 0;
    }
  }
}
