package no.budstikke.server.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import no.budstikke.pipeline.backup.Belongings;
import no.budstikke.pipeline.postgres.Database;
import no.budstikke.pipeline.postgres.DatabaseSettings;
import no.budstikke.pipeline.secrets.KeyFile;

/** All that an installation owns, opened for a while; where each thing is, the server decides. */
final class Estate implements AutoCloseable {
  private final Database database;
  private final Belongings belongings;

  private Estate(Database database, Path data) {
    this.database = database;
    this.belongings =
        new Belongings(
            database.dataSource(), data.resolve("store"), new KeyFile(data.resolve("keys")));
  }

  /**
   * Opens it.
   *
   * @param exists whether there must be an installation already
   */
  static Estate open(Words words, boolean exists) {
    Path data = words.data();
    if (exists && !Files.isDirectory(data)) {
      throw new Attempt.WrongUsage("There is no data directory " + data + ".");
    }
    DatabaseSettings settings =
        words
            .setting("database.url")
            .<DatabaseSettings>map(
                url ->
                    new DatabaseSettings.External(
                        url,
                        words.setting("database.user").orElse(""),
                        words.setting("database.password").orElse("")))
            .orElseGet(() -> new DatabaseSettings.Embedded(data.resolve("database")));
    return new Estate(Database.open(settings), data);
  }

  Belongings belongings() {
    return belongings;
  }

  @Override
  public void close() {
    database.close();
  }
}
