package no.budstikke.channels.print;

import java.nio.file.Path;
import java.time.InstantSource;
import no.budstikke.channels.transport.counterpart.Mode;

/**
 * Where a simulated print house listens and works.
 *
 * @param mode must be the sandbox
 * @param host the address it listens on, usually {@code 127.0.0.1}
 * @param port 0 for any free one
 * @param folder for its files, its keys, its table {@code print.table} and its journal {@code
 *     received.tsv}
 * @param clock for receipts and journal
 */
public record SimulatedPrintSettings(
    Mode mode, String host, int port, Path folder, InstantSource clock) {
  /** On a free loopback port. */
  public static SimulatedPrintSettings inFolder(Path folder) {
    return new SimulatedPrintSettings(Mode.SANDBOX, "127.0.0.1", 0, folder, InstantSource.system());
  }
}
