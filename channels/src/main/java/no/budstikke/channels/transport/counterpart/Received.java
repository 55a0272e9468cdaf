package no.budstikke.channels.transport.counterpart;

import java.time.Instant;

/**
 * One thing a counterpart received.
 *
 * @param deliveryKey by which we name it, as found in what was received
 * @param sha256 of what was received, 64 lower-case hexadecimal digits
 * @param at when, by the counterpart's clock
 * @param within the file it came in; empty when it came by itself
 */
public record Received(String deliveryKey, String sha256, Instant at, String within) {
  /** One line of the journal. */
  String line() {
    return deliveryKey + '\t' + sha256 + '\t' + at + '\t' + within + '\n';
  }

  /** Reads a line of the journal. */
  static Received read(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 4) {
      throw new IllegalArgumentException("A line of the journal has four cells.");
    }
    return new Received(cells[0], cells[1], Instant.parse(cells[2]), cells[3]);
  }
}
