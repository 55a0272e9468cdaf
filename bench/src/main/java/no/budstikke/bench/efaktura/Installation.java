package no.budstikke.bench.efaktura;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.efaktura.Efaktura;
import no.budstikke.channels.efaktura.EfakturaSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperator;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Manners;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.SoapSettings;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.followup.Watchlist;
import no.budstikke.pipeline.disk.Trees;
import no.budstikke.pipeline.secrets.KeyFile;
import no.budstikke.pipeline.secrets.KeyRing;
import no.budstikke.pipeline.secrets.LinkSeal;

/** The channel, and an operator of its own that takes a while for each call. */
final class Installation implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int CALLS_AT_ONCE = 1024;
  private static final int CONSUMERS_IN_A_CALL = 100;

  private final Path folder;
  private final KeyRing keys;
  private final SimulatedOperator operator;
  private final Efaktura channel;

  /** With this latency; a shipment is closed so long after its first claim. */
  Installation(Issuer issuer, Duration latency, Duration longestWait, InstantSource clock)
      throws IOException {
    this.folder = Files.createTempDirectory("budstikke-efaktura-");
    this.keys = new KeyFile(folder.resolve("keys")).readOrCreate();
    this.operator =
        SimulatedOperator.start(
            new SimulatedOperatorSettings(
                Mode.SANDBOX,
                SimulatedOperatorSettings.Ports.FREE,
                folder.resolve("operator"),
                SimulatedOperatorSettings.everybody("yes"),
                Manners.usual().lax().withLatency(latency),
                clock));
    this.channel =
        new Efaktura(
            settings(longestWait),
            clock,
            new Efaktura.Ties(
                _ -> Optional.of(issuer.agreement()),
                new LinkSeal(keys, "bench")::of,
                clock,
                (_, _) -> new Watchlist.Some(List.of(), Optional.empty()),
                _ -> List.of()));
  }

  private EfakturaSettings settings(Duration longestWait) {
    return new EfakturaSettings(
        new SoapSettings(
            operator.endpoint(),
            new SoapSettings.Access(Optional.of(operator.caller()), Optional.empty()),
            Mapping.usual(),
            new SoapSettings.Pace(PATIENCE, PATIENCE, CALLS_AT_ONCE, CONSUMERS_IN_A_CALL),
            SoapSettings.INVOICES_ONLY),
        new EfakturaSettings.Details(
            URI.create("https://faktura.example"), operator.keys(), Optional.empty()),
        new EfakturaSettings.Shipments(longestWait, 4, Duration.ZERO));
  }

  Path folder() {
    return folder;
  }

  KeyRing keys() {
    return keys;
  }

  Efaktura channel() {
    return channel;
  }

  /** How many claims the operator has, doubles included. */
  int received() {
    return operator.received().size();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    operator.close();
    Trees.delete(folder);
  }
}
