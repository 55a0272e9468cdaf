package no.budstikke.cli.demo;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Numbers;
import no.budstikke.cli.console.Terminal;
import no.budstikke.cli.console.Trouble;
import tools.jackson.databind.JsonNode;

/** Looks at the batches again and again, says how far they are, and waits for a moment. */
final class Watch {
  /** Without any progress for so long, something is wrong. */
  private static final Duration STANDSTILL = Duration.ofSeconds(90);

  /** So long nothing moves when everything waits for another day. */
  private static final Duration STILL = Duration.ofMillis(2500);

  private static final int BAR = 30;
  private static final long LIVE_MILLIS = 400;
  private static final long PLAIN_MILLIS = 1000;

  private final Terminal terminal;
  private final HeapGauge heap;
  private final long began = System.nanoTime();

  Watch(Terminal terminal, HeapGauge heap) {
    this.terminal = terminal;
    this.heap = heap;
  }

  /** Seconds since this watch began. */
  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /**
   * Waits until so many requests are where they should be.
   *
   * @param words what the person reads, for example {@code handed over}
   * @param done how many of a batch are there
   */
  void until(String words, List<Sent> batches, ToLongFunction<JsonNode> done)
      throws InterruptedException {
    long before = -1;
    long moved = System.nanoTime();
    while (true) {
      List<JsonNode> now = batches.stream().map(Sent::now).toList();
      long received = now.stream().mapToLong(batch -> count(batch, "received")).sum();
      long there = now.stream().mapToLong(done).sum();
      heap.look();
      show(words, there, received);
      if (there >= received) {
        terminal.done();
        return;
      }
      if (there > before) {
        before = there;
        moved = System.nanoTime();
      } else if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
        throw new Trouble(
            Exit.REFUSED,
            "Nothing moves any more: " + there + " of " + received + " are " + words + ".");
      }
      Thread.sleep(terminal.isLive() ? LIVE_MILLIS : PLAIN_MILLIS);
    }
  }

  /**
   * Waits until all requests are where they should be, or until nothing has moved for a while.
   *
   * @return whether all are there
   */
  boolean untilStill(String words, List<Sent> batches, ToLongFunction<JsonNode> done)
      throws InterruptedException {
    long before = -1;
    long moved = System.nanoTime();
    while (System.nanoTime() - moved < STILL.toNanos()) {
      List<JsonNode> now = batches.stream().map(Sent::now).toList();
      long received = now.stream().mapToLong(batch -> count(batch, "received")).sum();
      long there = now.stream().mapToLong(done).sum();
      heap.look();
      show(words, there, received);
      if (there >= received) {
        terminal.done();
        return true;
      }
      if (there > before) {
        before = there;
        moved = System.nanoTime();
      }
      Thread.sleep(LIVE_MILLIS);
    }
    return false;
  }

  /** Handed over, or at an end of another kind. */
  static long handedOver(JsonNode batch) {
    return count(batch, "handedOver") + stopped(batch) + count(batch, "needsAttention");
  }

  /** Delivered, or at an end of another kind. */
  static long finished(JsonNode batch) {
    return count(batch, "received") - count(batch, "inProgress");
  }

  private static long stopped(JsonNode batch) {
    return count(batch, "rejected")
        + count(batch, "held")
        + count(batch, "cancelled")
        + count(batch, "recalled")
        + count(batch, "undeliverable");
  }

  private static long count(JsonNode batch, String field) {
    return batch.path(field).asLong(0);
  }

  private void show(String words, long there, long received) {
    int full = received == 0 ? 0 : (int) (BAR * there / received);
    String bar = "█".repeat(Math.min(BAR, full)) + "░".repeat(Math.max(0, BAR - full));
    terminal.now(
        String.format(
            "  %s %s of %s %s, %s",
            terminal.isLive() ? bar : "…",
            Numbers.grouped(there),
            Numbers.grouped(received),
            words,
            Numbers.seconds(seconds())));
  }
}
