package no.budstikke.pipeline.backup;

import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import no.budstikke.pipeline.secrets.KeyFile;

/**
 * What an installation owns.
 *
 * @param store the directory of the document store
 */
public record Belongings(DataSource database, Path store, KeyFile keys) {
  public Belongings {
    Objects.requireNonNull(database);
    Objects.requireNonNull(keys);
    store = store.toAbsolutePath().normalize();
  }
}
