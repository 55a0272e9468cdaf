package no.budstikke.channels.efakturase.distributor;

import java.nio.file.Path;
import java.time.InstantSource;
import no.budstikke.channels.transport.counterpart.Mode;

/**
 * Where a simulated distributor listens and works.
 *
 * @param mode must be the sandbox
 * @param host the address it listens on, usually {@code 127.0.0.1}
 * @param port 0 for any free one
 * @param folder for its files, its keys, its tables {@code distributor.table}, {@code
 *     documents.table} and {@code consumers.table}, and its journal {@code received.tsv}
 * @param clock by which it dates what it tells
 */
public record SimulatedDistributorSettings(
    Mode mode, String host, int port, Path folder, InstantSource clock) {
  /** On a free loopback port, by the clock of the machine. */
  public static SimulatedDistributorSettings inFolder(Path folder) {
    return new SimulatedDistributorSettings(
        Mode.SANDBOX, "127.0.0.1", 0, folder, InstantSource.system());
  }
}
