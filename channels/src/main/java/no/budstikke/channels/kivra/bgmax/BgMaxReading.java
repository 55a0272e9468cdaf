package no.budstikke.channels.kivra.bgmax;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a settlement file.
 *
 * @param file empty when it is refused: a file is taken whole or not at all
 * @param complaints record and column, never a value
 */
public record BgMaxReading(Optional<BgMaxFile> file, List<String> complaints) {
  public BgMaxReading {
    complaints = List.copyOf(complaints);
  }
}
