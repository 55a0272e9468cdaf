package no.budstikke.pipeline.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A node in a process of its own, made to be killed: it opens the database, writes row 2, says so,
 * and waits.
 */
final class NodeProcess {
  static final String READY = "ready";

  private NodeProcess() {}

  static Process start(Path directory) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            NodeProcess.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  public static void main(String[] arguments) throws SQLException, InterruptedException {
    Database database = Database.open(ServerHomes.settings(Path.of(arguments[0])));
    ServerHomes.run(database, "INSERT INTO kept VALUES (2)");
    System.out.println(READY);
    Thread.sleep(Long.MAX_VALUE);
  }
}
