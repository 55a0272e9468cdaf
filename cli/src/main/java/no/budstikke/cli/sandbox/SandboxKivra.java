package no.budstikke.cli.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.kivra.SimulatedKivra;
import no.budstikke.channels.kivra.SimulatedKivraSettings;
import no.budstikke.channels.kivra.SimulatedKivraSettings.CallTo;
import no.budstikke.channels.kivra.SimulatedKivraSettings.Manners;
import no.budstikke.channels.kivra.SimulatedKivraSettings.Payers;
import no.budstikke.channels.kivra.SimulatedKivraSettings.World;
import no.budstikke.channels.transport.Login;
import no.budstikke.channels.transport.counterpart.Mode;

/**
 * The Kivra of a sandbox: of any hundred people sixty are users, some are dormant or have just
 * left, and a third of the invoices is paid within seconds.
 */
final class SandboxKivra implements AutoCloseable {
  /** Neither is a secret: whoever reaches the loopback may talk to a sandbox. */
  private static final Login CLIENT = new Login("sandbox", "sandbox");

  private static final String HOOK_SECRET = "c2FuZGJveC1rYXZsZS1tYWRlLXVwLWZvci1kZW1vcyE=";
  private static final int PAID_PERMILLE = 330;
  private static final Duration PAID_AFTER = Duration.ofSeconds(3);

  private final SimulatedKivra kivra;

  private SandboxKivra(SimulatedKivra kivra) {
    this.kivra = kivra;
  }

  static SandboxKivra start(Path folder, int port, InstantSource clock) {
    Payers payers = new Payers(Optional.empty(), PAID_PERMILLE, PAID_AFTER, Payers.NONE.pauses());
    return new SandboxKivra(
        SimulatedKivra.start(
            new SimulatedKivraSettings(
                Mode.SANDBOX,
                port,
                folder,
                World.of(CLIENT, "mixed"),
                new Manners(true, Duration.ofHours(8), payers),
                clock)));
  }

  int port() {
    return kivra.port();
  }

  void serverAt(URI server) {
    kivra.callTo(new CallTo(server.resolve("/hooks/kivra"), HOOK_SECRET));
  }

  Map<String, String> serverSettings() {
    return Map.of(
        "budstikke.kivra.url", kivra.base().toString(),
        "budstikke.kivra.client", CLIENT.user(),
        "budstikke.kivra.secret", CLIENT.password(),
        "budstikke.kivra.hook-secrets", HOOK_SECRET);
  }

  @Override
  public void close() {
    kivra.close();
  }
}
