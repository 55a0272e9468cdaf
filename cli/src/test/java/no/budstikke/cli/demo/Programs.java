package no.budstikke.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands as a shell would, each in a process of its own. */
final class Programs {
  private final Path folder;

  /** How a command ended. */
  record Ended(int code, String out, String err) {}

  Programs(Path folder) {
    this.folder = folder;
  }

  /** {@code budstikke} with these words. */
  Ended budstikke(String... words) throws IOException, InterruptedException {
    return run(System.getProperty("java.class.path"), "no.budstikke.cli.Main", words);
  }

  /** A main class among the server's parts. */
  Ended ofServer(String main, String... words) throws IOException, InterruptedException {
    return run(DemoJourneyTest.HOUSE.resolve("server/target/dist/lib") + "/*", main, words);
  }

  private Ended run(String classPath, String main, String... words)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                classPath,
                main));
    command.addAll(List.of(words));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    int code =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Ended(code, Files.readString(out), Files.readString(err));
  }
}
