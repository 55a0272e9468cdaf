package no.budstikke.cli.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import no.budstikke.channels.efaktura.operator.SimulatedOperator;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Manners;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Ports;
import no.budstikke.channels.transport.MutualTls;
import no.budstikke.channels.transport.counterpart.Mode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operator of eFaktura in a sandbox: of any hundred people sixty-two say yes to all issuers,
 * and three have shut this one out.
 */
final class SandboxEfaktura implements AutoCloseable {
  /** Wherever the server is: the bank of a sandbox finds it. */
  private static final String DETAILS = "https://faktura.sandbox.example";

  private final SimulatedOperator operator;

  private SandboxEfaktura(SimulatedOperator operator) {
    this.operator = operator;
  }

  static SandboxEfaktura start(Path folder, Ports ports, InstantSource clock) {
    return new SandboxEfaktura(
        SimulatedOperator.start(
            new SimulatedOperatorSettings(
                Mode.SANDBOX,
                ports,
                folder,
                SimulatedOperatorSettings.everybody("mixed"),
                Manners.usual(),
                clock)));
  }

  int port() {
    return operator.endpoint().getPort();
  }

  void serverAt(URI server) {
    operator.documentsAt(server);
  }

  void describe(ObjectNode description) {
    description.put("bank", operator.bank().toString());
    description.put("wsdl", operator.endpoint() + "?wsdl");
  }

  Map<String, String> serverSettings() {
    MutualTls tls = operator.caller();
    return Map.of(
        "budstikke.efaktura.url", operator.endpoint().toString(),
        "budstikke.efaktura.key-store", tls.own().file().toString(),
        "budstikke.efaktura.key-store-password", tls.own().password(),
        "budstikke.efaktura.trust-store", tls.trusted().file().toString(),
        "budstikke.efaktura.trust-store-password", tls.trusted().password(),
        "budstikke.efaktura.details-url", DETAILS,
        "budstikke.efaktura.token-keys", operator.keys().toString(),
        "budstikke.efaktura.token-issuer", operator.tokenIssuer(),
        "budstikke.efaktura.first-look", Duration.ofMillis(500).toString());
  }

  @Override
  public void close() {
    operator.close();
  }
}
