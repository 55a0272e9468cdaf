package no.budstikke.channels.avtalegiro.operator;

import java.nio.file.Path;
import java.time.InstantSource;
import no.budstikke.channels.transport.counterpart.Mode;

/**
 * Where a simulated operator listens and works.
 *
 * @param mode must be the sandbox
 * @param host the address it listens on, usually {@code 127.0.0.1}
 * @param port 0 for any free one
 * @param folder for its files, its keys, its tables {@code bank.table}, {@code claims.table} and
 *     {@code mandates.table}, its ledger and its journal {@code received.tsv}
 * @param clock by which deadlines end and claims fall due; may be moved forwards
 */
public record SimulatedBankSettings(
    Mode mode, String host, int port, Path folder, InstantSource clock) {
  /** On a free loopback port, by the clock of the machine. */
  public static SimulatedBankSettings inFolder(Path folder) {
    return new SimulatedBankSettings(Mode.SANDBOX, "127.0.0.1", 0, folder, InstantSource.system());
  }
}
