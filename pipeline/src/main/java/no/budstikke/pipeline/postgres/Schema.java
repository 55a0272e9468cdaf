package no.budstikke.pipeline.postgres;

import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the tables to the version that this program knows. Every step is one transaction, so none
 * is half done.
 */
public final class Schema {
  /** Where the numbered SQL files lie on the class path. */
  public static final String LOCATION = "no/budstikke/pipeline/schema";

  private Schema() {}

  /**
   * Runs the steps that the database has not had. Several nodes may call it at once; one runs, the
   * others wait.
   *
   * @throws DatabaseRefusal if a step fails, was changed after it ran, or the database is of a
   *     newer program
   */
  public static void migrate(DataSource database) {
    Flyway flyway = steps(database);
    try {
      refuseNewer(flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new DatabaseRefusal(
          "The tables could not be brought to this version; the step that failed was undone and the"
              + " steps before it stand.",
          e);
    }
  }

  /**
   * Runs the steps of an older program up to this version of theirs, for a restore.
   *
   * @throws DatabaseRefusal if a step fails or this program has no such version
   */
  public static void migrate(DataSource database, String version) {
    try {
      Flyway.configure()
          .configuration(steps(database).getConfiguration())
          .target(MigrationVersion.fromVersion(version))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseRefusal(
          "The tables could not be made as they were in version %s.".formatted(version), e);
    }
  }

  private static Flyway steps(DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:" + LOCATION)
        .validateMigrationNaming(true)
        .loggers("slf4j")
        .load();
  }

  /** The same steps give the same letters, whatever the database has had of them. */
  static String fingerprint(DataSource database) {
    String all =
        Arrays.stream(steps(database).info().all())
            .map(step -> step.getVersion() + "=" + step.getChecksum())
            .collect(Collectors.joining(","));
    return Integer.toHexString(all.hashCode());
  }

  private static void refuseNewer(Flyway flyway) {
    MigrationInfo[] steps = flyway.info().all();
    if (Arrays.stream(steps)
        .anyMatch(step -> step.getState().isApplied() && !step.getState().isResolved())) {
      throw new DatabaseRefusal(
          "The database has been used by a newer version of this program: start that version.");
    }
  }
}
