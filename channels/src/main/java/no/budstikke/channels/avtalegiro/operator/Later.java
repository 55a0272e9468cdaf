package no.budstikke.channels.avtalegiro.operator;

/** What is told late; forgotten when the operator stops. */
final class Later {
  private Later() {}

  static void after(long millis, Runnable task) {
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
