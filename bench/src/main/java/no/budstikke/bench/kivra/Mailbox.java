package no.budstikke.bench.kivra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import no.budstikke.channels.kivra.SimulatedKivra;
import no.budstikke.channels.kivra.SimulatedKivraSettings;
import no.budstikke.channels.kivra.SimulatedKivraSettings.Manners;
import no.budstikke.channels.kivra.SimulatedKivraSettings.World;
import no.budstikke.channels.transport.Login;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Mode;

/** A simulated Kivra that answers after so many milliseconds, in another process. */
final class Mailbox implements AutoCloseable {
  static final Login CLIENT = new Login("bench", "bench");

  private final Path folder;
  private final Process process;
  private final URI base;

  private Mailbox(Path folder, Process process, URI base) {
    this.folder = folder;
    this.process = process;
    this.base = base;
  }

  static Mailbox open(int millis) throws IOException {
    Path folder = Files.createTempDirectory("bench-kivra-");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx512m",
                    "-Dsun.net.httpserver.nodelay=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Mailbox.class.getName(),
                    folder.toString(),
                    Integer.toString(millis)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader words =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new Mailbox(folder, process, URI.create(words.readLine()));
  }

  /** The other process: says where it listens, and works until it is ended. */
  public static void main(String[] arguments) throws InterruptedException {
    SimulatedKivra kivra =
        SimulatedKivra.start(
            new SimulatedKivraSettings(
                Mode.SANDBOX,
                0,
                Path.of(arguments[0]),
                World.of(CLIENT, "user"),
                Manners.PRODUCTION,
                InstantSource.system()));
    kivra.script().write("* | slow " + arguments[1]);
    System.out.println(kivra.base());
    Thread.currentThread().join();
  }

  URI base() {
    return base;
  }

  long received() {
    return Journal.read(folder).size();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    for (String name : List.of("received.tsv", "contents.tsv", "kivra.table", "access.table")) {
      try {
        Files.deleteIfExists(folder.resolve(name));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    folder.toFile().delete();
  }
}
