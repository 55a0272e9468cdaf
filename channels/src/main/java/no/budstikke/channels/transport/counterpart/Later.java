package no.budstikke.channels.transport.counterpart;

/** What is told late; forgotten when the counterpart stops. */
public final class Later {
  private Later() {}

  /** Does something so many milliseconds later. */
  public static void after(long millis, Runnable task) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(millis);
                task.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
