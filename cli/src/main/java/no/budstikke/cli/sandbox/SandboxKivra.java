package no.budstikke.cli.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.budstikke.channels.kivra.KivraSettings;
import no.budstikke.channels.kivra.SimulatedKivra;
import no.budstikke.channels.kivra.SimulatedKivraSettings;
import no.budstikke.channels.kivra.SimulatedKivraSettings.CallTo;
import no.budstikke.channels.kivra.SimulatedKivraSettings.Manners;
import no.budstikke.channels.kivra.SimulatedKivraSettings.Payers;
import no.budstikke.channels.kivra.SimulatedKivraSettings.World;
import no.budstikke.channels.transport.Login;
import no.budstikke.channels.transport.SftpSettings;
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
  private final KivraSettings.Settlements settlements;

  private SandboxKivra(SimulatedKivra kivra) {
    this.kivra = kivra;
    this.settlements = kivra.files(0);
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
    Map<String, String> settings = new TreeMap<>();
    settings.put("budstikke.kivra.url", kivra.base().toString());
    settings.put("budstikke.kivra.client", CLIENT.user());
    settings.put("budstikke.kivra.secret", CLIENT.password());
    settings.put("budstikke.kivra.hook-secrets", HOOK_SECRET);
    settings.put("budstikke.kivra.settlements.folder", settlements.folder());
    settings.put("budstikke.kivra.settlements.quiet", "PT0S");
    settings.put("budstikke.kivra.settlements.every", "PT5S");
    return settings;
  }

  /** Where settlement files are fetched. */
  SftpSettings files() {
    return settlements.server();
  }

  @Override
  public void close() {
    kivra.close();
  }
}
