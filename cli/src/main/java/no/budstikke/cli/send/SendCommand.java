package no.budstikke.cli.send;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Terminal;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.rest.IssuerOption;
import no.budstikke.cli.rest.Paths;
import no.budstikke.cli.rest.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code budstikke send FILE}: streams any envelope to a server. */
@Command(
    name = "send",
    mixinStandardHelpOptions = true,
    description = {
      "Hands a file of payment requests to a server: one UBL document, SBDH, ZIP or multi-document"
          + " XML.",
      "Exit code 0 when all is taken, 1 when something is refused."
    })
public final class SendCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "What to send.")
  private Path file = Path.of("");

  @Option(names = "--name", paramLabel = "NAME", description = "Your name for the batch.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--hold", description = "Keep it until somebody releases it.")
  private boolean hold;

  @Option(names = "--json", description = "Print the server's answer.")
  private boolean json;

  @Mixin private final ServerOptions server = new ServerOptions();
  @Mixin private final IssuerOption issuer = new IssuerOption();

  @Override
  public Integer call() {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new Trouble(Exit.USAGE, "There is no file " + file + " to be read.");
    }
    JsonNode answer = send();
    if (json) {
      Json.print(answer, System.out);
    } else {
      System.out.println(BatchReceipt.sentence(answer));
    }
    return (BatchReceipt.isWhole(answer) ? Exit.FINE : Exit.REFUSED).code();
  }

  private JsonNode send() {
    Map<String, String> query = new TreeMap<>();
    name.ifPresent(given -> query.put("name", given));
    if (hold) {
      query.put("hold", "true");
    }
    return server
        .api()
        .post(
            Paths.with(Paths.issuer(issuer.name()) + "/batches", query),
            mediaType(),
            BodyPublishers.ofInputStream(this::openedWithProgress));
  }

  private String mediaType() {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] magic = in.readNBytes(2);
      boolean zip = magic.length == 2 && magic[0] == 'P' && magic[1] == 'K';
      return zip ? "application/zip" : "application/xml";
    } catch (IOException e) {
      throw new Trouble(Exit.USAGE, "The file " + file + " cannot be read.", e);
    }
  }

  private InputStream openedWithProgress() {
    try {
      InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      if (!Terminal.standardError().isLive()) {
        return in;
      }
      ProgressBarBuilder bar =
          ProgressBar.builder()
              .setTaskName("Sending")
              .setInitialMax(Files.size(file))
              .setUnit(" MiB", 1 << 20);
      return ProgressBar.wrap(in, bar);
    } catch (IOException e) {
      throw new UncheckedIOException("The file cannot be opened.", e);
    }
  }
}
