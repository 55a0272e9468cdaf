package no.budstikke.pipeline.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.budstikke.pipeline.postgres.DatabaseSettings.Embedded;
import no.budstikke.pipeline.postgres.DatabaseSettings.External;

/**
 * The one server that all scratch databases of a user share. The last process to end stops it; its
 * directory stays.
 */
final class ScratchServer {
  /**
   * A quarter of an hour off the whole, and on the other side of the date line: what leans on a
   * zone falls over.
   */
  static final ZoneId ODD_ZONE = ZoneId.of("Pacific/Chatham");

  private static final int CONNECTIONS = 8;
  private static final int TEMPLATES_KEPT = 20;
  private static final String SCRATCH = "scratch_";
  private static final String TEMPLATE = "migrated_";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final EmbeddedServer server;

  private String template = "";

  private ScratchServer(EmbeddedServer server) {
    this.server = server;
  }

  private static final class Holder {
    private static final ScratchServer SHARED = start();
  }

  static ScratchServer shared() {
    return Holder.SHARED;
  }

  private static ScratchServer start() {
    Path directory =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "budstikke-scratch-" + System.getProperty("user.name"));
    Embedded settings = new Embedded(directory, CONNECTIONS, ODD_ZONE, false);
    EmbeddedServer server =
        EmbeddedServer.startOrFind(settings, new ServerSettings(ODD_ZONE, "128MB"));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "scratch-server-stop"));
    ScratchServer scratch = new ScratchServer(server);
    scratch.sweep();
    return scratch;
  }

  /** A fresh database, a copy of {@code template}. */
  External create(String template) {
    String name = newName();
    run("CREATE DATABASE " + name + " OWNER " + ClusterRoles.OWNER + " TEMPLATE " + template);
    return access(name);
  }

  void drop(External scratch) {
    run("DROP DATABASE IF EXISTS " + nameOf(scratch) + " WITH (FORCE)");
  }

  /** The name of a database that has had all steps of the schema, made once for each state. */
  synchronized String migratedTemplate() {
    if (template.isEmpty()) {
      String wanted = TEMPLATE + fingerprint();
      if (!names(TEMPLATE).contains(wanted)) {
        makeTemplate(wanted);
      }
      template = wanted;
    }
    return template;
  }

  private String fingerprint() {
    try (HikariDataSource pool = Database.connect(access(ClusterRoles.DATABASE))) {
      return Schema.fingerprint(pool);
    }
  }

  private void makeTemplate(String wanted) {
    External making = create("template0");
    try {
      try (HikariDataSource pool = Database.connect(making)) {
        Schema.migrate(pool);
      }
      rename(making, wanted);
    } finally {
      drop(making);
    }
  }

  /** Another process may have been quicker with the same template. */
  private void rename(External made, String wanted) {
    try {
      run("ALTER DATABASE " + nameOf(made) + " RENAME TO " + wanted);
    } catch (DatabaseRefusal refusal) {
      if (!names(TEMPLATE).contains(wanted)) {
        throw refusal;
      }
    }
  }

  private External access(String name) {
    return new External(
        ClusterRoles.url(server.port(), name),
        ClusterRoles.OWNER,
        server.passwords().owner(),
        CONNECTIONS,
        ODD_ZONE);
  }

  private static String nameOf(External access) {
    return access.jdbcUrl().substring(access.jdbcUrl().lastIndexOf('/') + 1);
  }

  private static String newName() {
    return SCRATCH + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
  }

  /** Drops what killed processes left behind, and templates when there are many. */
  private void sweep() {
    names(SCRATCH).stream().filter(ScratchServer::isLeftBehind).forEach(this::dropUnlessUsed);
    List<String> templates = names(TEMPLATE);
    if (templates.size() > TEMPLATES_KEPT) {
      templates.forEach(this::dropUnlessUsed);
    }
  }

  private static boolean isLeftBehind(String name) {
    long pid = Long.parseLong(name.split("_", -1)[1]);
    return ProcessHandle.of(pid).isEmpty();
  }

  private void dropUnlessUsed(String name) {
    run("DROP DATABASE IF EXISTS " + name);
  }

  private List<String> names(String prefix) {
    try (Connection connection = ClusterRoles.asKeeper(server.port(), server.passwords());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT datname FROM pg_database WHERE starts_with(datname, '"
                    + prefix
                    + "') AND NOT datistemplate")) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw new DatabaseRefusal("The scratch databases cannot be listed.", e);
    }
  }

  private void run(String statement) {
    try (Connection connection = ClusterRoles.asKeeper(server.port(), server.passwords());
        Statement run = connection.createStatement()) {
      run.execute(statement);
    } catch (SQLException e) {
      throw new DatabaseRefusal("A scratch database cannot be made or dropped.", e);
    }
  }
}
