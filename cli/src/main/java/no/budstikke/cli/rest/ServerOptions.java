package no.budstikke.cli.rest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Trouble;
import picocli.CommandLine.Option;

/** Which server, and with which key: options first, then environment, then the data directory. */
public final class ServerOptions {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = {
        "The server; else $$BUDSTIKKE_URL, else the server running on the data directory."
      })
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "The key; better kept in $$BUDSTIKKE_KEY or a file.")
  private Optional<String> key = Optional.empty();

  @Option(names = "--key-file", paramLabel = "FILE", description = "A file that holds the key.")
  private Optional<Path> keyFile = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data directory; else $$BUDSTIKKE_DATA, else .budstikke here.")
  private Optional<Path> data = Optional.empty();

  /** The server's interface, for a command that may also use the first operator's key. */
  public Api api() {
    return api(System.getenv());
  }

  Api api(Map<String, String> environment) {
    Path folder =
        data.or(() -> given(environment, "BUDSTIKKE_DATA").map(Path::of))
            .orElse(Path.of(".budstikke"));
    String at =
        url.or(() -> given(environment, "BUDSTIKKE_URL"))
            .or(() -> running(folder))
            .orElseThrow(
                () ->
                    new Trouble(
                        Exit.USAGE,
                        "Which server? Give --url, or --data of a server that is running."));
    String with =
        key.or(() -> keyFile.map(ServerOptions::firstLine))
            .or(() -> given(environment, "BUDSTIKKE_KEY"))
            .or(() -> ifThere(folder.resolve("operator.key")))
            .orElseThrow(
                () ->
                    new Trouble(
                        Exit.USAGE, "A key is needed: --key, --key-file or BUDSTIKKE_KEY."));
    return new Api(address(at), with);
  }

  private static Optional<String> given(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static URI address(String text) {
    try {
      URI uri = URI.create(text.endsWith("/") ? text : text + "/");
      if (uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Said below.
    }
    throw new Trouble(Exit.USAGE, "This is no address of a server: " + text);
  }

  /** What a running server says about itself in its data directory. */
  private static Optional<String> running(Path folder) {
    return ifThere(folder.resolve("server.json"))
        .map(text -> Json.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .map(node -> node.path("url").asString(""))
        .filter(address -> !address.isEmpty());
  }

  private static Optional<String> ifThere(Path file) {
    return Files.isReadable(file) ? Optional.of(firstLine(file)) : Optional.empty();
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Trouble(Exit.USAGE, "The file " + file + " cannot be read.", e);
    }
  }
}
