package no.budstikke.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.sandbox.Counterparts;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The simulated networks in a process of their own, which outlives any server. */
final class SandboxProcess implements AutoCloseable {
  private final Process process;
  private final Path folder;
  private final Map<String, String> settings = new TreeMap<>();

  private SandboxProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  static SandboxProcess start(Path folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "no.budstikke.cli.Main",
            "sandbox",
            "--folder",
            folder.toString());
    Path log = folder.resolveSibling("sandbox.log");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    SandboxProcess sandbox = new SandboxProcess(builder.start(), folder);
    Path description = folder.resolve("sandbox.json");
    Awaitility.await("the sandbox, see " + log)
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.exists(description));
    JsonNode json = Json.read(Files.readAllBytes(description));
    json.path("settings")
        .propertyStream()
        .forEach(one -> sandbox.settings.put(one.getKey(), one.getValue().asString()));
    assertThat(sandbox.process.isAlive()).isTrue();
    return sandbox;
  }

  /** What a server must be told. */
  Map<String, String> settings() {
    return settings;
  }

  List<Received> mails() {
    return Journal.read(folder.resolve("mail"));
  }

  List<Received> letters() {
    return Journal.read(folder.resolve("print"));
  }

  List<Received> claims() {
    return Counterparts.claims(folder);
  }

  /** Who lets an issuer draw from the account. */
  void mandates(Stream<String> rows) {
    Counterparts.mandates(folder, rows);
  }

  /** How the operator of AvtaleGiro takes files from now on. */
  void bank(String... rows) {
    write(folder.resolve("avtalegiro/bank.table"), rows);
  }

  /** How many files of claims are half laid: written, and not yet called finished. */
  long claimsHalfLaid() {
    return files("avtalegiro/house", "in", ".tmp");
  }

  /** What the distributor of Swedish e-invoices has received. */
  List<Received> invoices() {
    return Counterparts.journals(folder).getOrDefault("efaktura-se", List.of());
  }

  /** Who gets e-invoices in which bank. */
  void signUps(Stream<String> rows) {
    Counterparts.signUps(folder, rows);
  }

  /** How the distributor takes files from now on. */
  void distributor(String... rows) {
    write(folder.resolve("efaktura-se/distributor.table"), rows);
  }

  /** How many of our files at the distributor are half laid. */
  long distributorHalfLaid() {
    return files("efaktura-se/house", "in", ".tmp");
  }

  /** How many of our answers the distributor has taken. */
  long answersTaken() {
    return files("efaktura-se/house", "archive", "-A.jsonl");
  }

  /** How the mail server behaves from now on. */
  void mail(String... rows) {
    write(folder.resolve("mail/mail.table"), rows);
  }

  /** How the print house behaves from now on. */
  void print(String... rows) {
    write(folder.resolve("print/print.table"), rows);
  }

  /** How many batches of letters are half laid: written, and not yet called finished. */
  long halfLaid() {
    return files("print/house", "in", ".tmp");
  }

  /** How many batches of letters have been laid, ever. */
  long laid() {
    return files("print/house", "in", ".zip") + files("print/house", "read", ".zip");
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private long files(String house, String box, String ending) {
    try (Stream<Path> files = Files.list(folder.resolve(house).resolve(box))) {
      return files.filter(file -> file.toString().endsWith(ending)).count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void write(Path table, String... rows) {
    try {
      Path next = table.resolveSibling(table.getFileName() + ".next");
      Files.write(next, List.of(rows));
      Files.move(next, table, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
