package no.budstikke.server.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.disk.DurableFiles;
import no.budstikke.pipeline.disk.Trees;
import no.budstikke.pipeline.issuers.Installation;
import no.budstikke.pipeline.postgres.Database;
import no.budstikke.pipeline.postgres.Schema;
import no.budstikke.pipeline.secrets.KeyFile;
import no.budstikke.pipeline.secrets.KeyRing;
import no.budstikke.pipeline.secrets.Sealer;
import no.budstikke.pipeline.store.DirectoryStore;
import no.budstikke.pipeline.store.DocumentStore;
import no.budstikke.server.settings.Settings;

/**
 * What everything stands on.
 *
 * @param database migrated
 * @param keys that belong to it
 * @param store sealed with them
 * @param clock that may have travelled
 * @param scratch an empty folder for what is being read
 */
record Ground(
    Database database, KeyRing keys, DocumentStore store, TravellingClock clock, Path scratch) {

  static Ground lay(Settings settings, Closing closing) {
    Path data = settings.data();
    Path scratch = emptied(data, "scratch");
    KeyFile keyFile = new KeyFile(data.resolve("keys"));
    KeyRing keys = keyFile.readOrCreate();
    Database database = Database.open(settings.database());
    closing.add(database::close);
    Schema.migrate(database.dataSource());
    if (!Installation.belongs(database.dataSource(), keys)) {
      throw new CannotStart(
          "The key file "
              + keyFile.path()
              + " is not the one that this database was used with: bring the right one back from a"
              + " backup.");
    }
    return new Ground(
        database,
        keys,
        new DirectoryStore(data.resolve("store"), new Sealer(keys)),
        new TravellingClock(database.dataSource(), InstantSource.system()),
        scratch);
  }

  /** What an earlier run left half read is of no use. */
  private static Path emptied(Path data, String name) {
    Path folder = data.resolve(name);
    try {
      DurableFiles.createDirectories(data);
      Trees.delete(folder);
      DurableFiles.createDirectories(folder);
      return folder;
    } catch (IOException e) {
      throw new CannotStart("The data directory " + data + " cannot be written.", e);
    }
  }
}
