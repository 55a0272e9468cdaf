package no.budstikke.channels.kivra.camt;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a file.
 *
 * @param file empty when it is refused: a file is taken whole or not at all
 * @param complaints the place and what is wrong there, never a value
 */
public record CamtReading(Optional<CamtFile> file, List<String> complaints) {
  public CamtReading {
    complaints = List.copyOf(complaints);
  }
}
