package no.budstikke.pipeline.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.DurableFiles;
import no.budstikke.pipeline.disk.Trees;
import no.budstikke.pipeline.postgres.Commands.Result;

/**
 * Makes a new cluster beside its place and moves it there when it is whole, so that a kill leaves
 * none or all of it.
 */
record ClusterBirth(ServerHome home, ServerBinaries programs, Passwords passwords) {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String MAJOR = "18";

  void ensure() throws IOException {
    if (Files.notExists(home.cluster())) {
      make();
    }
    String major = Files.readString(home.cluster().resolve("PG_VERSION")).strip();
    if (!major.equals(MAJOR)) {
      throw new DatabaseRefusal(
          "The database was made by PostgreSQL %s and this version runs %s: restore a backup into a new data directory."
              .formatted(major, MAJOR));
    }
  }

  private void make() throws IOException {
    Path fresh = home.base().resolve("cluster.new");
    Path password = home.base().resolve("password.new");
    Trees.delete(fresh);
    Files.createDirectory(fresh);
    Access.OWNER_DIRECTORY.set(fresh);
    home.account().own(fresh);
    try {
      DurableFiles.write(password, passwords.keeper(), Access.OWNER_FILE);
      home.account().own(password);
      Result made =
          Commands.run(home.account().command(initdb(fresh, password)), home.base(), LONGEST);
      if (!made.isGood()) {
        throw new DatabaseRefusal(
            "The embedded database could not be made: " + lastLine(made.output()));
      }
    } finally {
      Files.deleteIfExists(password);
    }
    Files.writeString(
        fresh.resolve("postgresql.conf"),
        "\ninclude = '../" + home.configuration().getFileName() + "'\n",
        StandardOpenOption.APPEND);
    DurableFiles.moveInPlace(fresh, home.cluster());
  }

  private List<String> initdb(Path fresh, Path password) {
    return List.of(
        programs.program("initdb").toString(),
        "--pgdata=" + fresh,
        "--username=" + ClusterRoles.KEEPER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums",
        "--no-instructions");
  }

  private static String lastLine(String output) {
    return output.lines().reduce((_, last) -> last).orElse("it gave no reason");
  }
}
