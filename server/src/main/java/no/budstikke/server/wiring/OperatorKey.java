package no.budstikke.server.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.DurableFiles;
import no.budstikke.pipeline.issuers.ApiKeys;
import no.budstikke.pipeline.issuers.KeyHolder;
import no.budstikke.pipeline.secrets.ApiKey;

/** The first operator's key: made on the first start and laid where only we can read it. */
final class OperatorKey {
  private static final String FILE = "operator.key";
  private static final String NAME = "operator";

  private OperatorKey() {}

  /** Makes one where no operator could come in; the file comes first, so that none is lost. */
  static void make(ApiKeys keys, Path data) {
    if (keys.hasOperator()) {
      return;
    }
    Path file = data.resolve(FILE);
    try {
      if (Files.notExists(file)) {
        DurableFiles.write(file, ApiKey.fresh().letters() + "\n", Access.OWNER_FILE);
      }
      keys.admit(
          new ApiKey(Files.readString(file).strip()), new KeyHolder.Operator(NAME), "first start");
    } catch (IOException e) {
      throw new CannotStart("The first operator's key cannot be laid at " + file + ".", e);
    }
  }
}
