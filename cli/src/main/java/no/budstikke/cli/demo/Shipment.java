package no.budstikke.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.generate.Generator;
import no.budstikke.cli.generate.MadeIssuer;
import no.budstikke.cli.rest.Api;
import no.budstikke.cli.rest.Paths;
import tools.jackson.databind.JsonNode;

/**
 * One issuer's batch: made while it is sent, never whole in memory.
 *
 * @param generator of its documents
 * @param documents how many
 */
record Shipment(Generator generator, long documents) {
  private static final int PIPE = 1 << 18;

  MadeIssuer issuer() {
    return generator.issuer();
  }

  /** Tells the server of the issuer; the issuer's own key to the interface. */
  Api enrol(Api operator) {
    operator.post(
        "v1/issuers", "application/yaml", BodyPublishers.ofString(issuer().configuration()));
    JsonNode key =
        operator.post(Paths.issuer(issuer().id()) + "/keys", Json.object().put("name", "demo"));
    return operator.as(key.path("key").asString(""));
  }

  /** Sends the batch as a ZIP; the server's answer. */
  JsonNode send(Api api) {
    return api.post(
        Paths.issuer(issuer().id()) + "/batches?name=demo",
        "application/zip",
        BodyPublishers.ofInputStream(this::zip));
  }

  private InputStream zip() {
    try {
      PipedInputStream in = new PipedInputStream(PIPE);
      PipedOutputStream out = new PipedOutputStream(in);
      Thread.ofVirtual().name("making " + issuer().id()).start(() -> write(out));
      return in;
    } catch (IOException e) {
      throw new UncheckedIOException("The batch cannot be made.", e);
    }
  }

  private void write(PipedOutputStream out) {
    try (out) {
      generator.writeZip(documents, out);
    } catch (IOException readerHasGone) {
      // The server has refused the rest; its answer says why.
    }
  }
}
