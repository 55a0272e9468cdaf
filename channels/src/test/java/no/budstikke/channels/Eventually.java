package no.budstikke.channels;

import java.util.function.BooleanSupplier;

/** Waits for what another thread is about to do. */
public final class Eventually {
  private static final int TRIES = 400;
  private static final long PAUSE_MILLIS = 25;

  private Eventually() {}

  /** Comes back as soon as it holds, or after ten seconds. */
  public static void holds(BooleanSupplier condition) {
    for (int i = 0; i < TRIES && !condition.getAsBoolean(); i++) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
