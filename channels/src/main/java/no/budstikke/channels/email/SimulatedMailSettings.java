package no.budstikke.channels.email;

import java.nio.file.Path;
import java.time.InstantSource;
import no.budstikke.channels.transport.counterpart.Mode;

/**
 * Where a simulated mail server listens and what it remembers.
 *
 * @param mode must be the sandbox
 * @param host the address it listens on, usually {@code 127.0.0.1}
 * @param port 0 for any free one
 * @param folder for its table {@code mail.table}, its journal {@code received.tsv}
 * @param keep how many messages it keeps to be looked at, the newest ones
 * @param clock for the journal
 */
public record SimulatedMailSettings(
    Mode mode, String host, int port, Path folder, int keep, InstantSource clock) {
  /** On a free loopback port, keeping 1000 messages. */
  public static SimulatedMailSettings inFolder(Path folder) {
    return new SimulatedMailSettings(
        Mode.SANDBOX, "127.0.0.1", 0, folder, 1000, InstantSource.system());
  }
}
