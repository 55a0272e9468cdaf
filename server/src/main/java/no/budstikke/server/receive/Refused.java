package no.budstikke.server.receive;

import java.util.List;
import no.budstikke.core.validate.Finding;

/**
 * A document of a batch that was refused.
 *
 * @param entry its name inside the envelope, may be empty
 * @param number its number as far as it could be read
 * @param findings why
 */
record Refused(String entry, String number, List<Finding> findings) {
  Refused {
    findings = List.copyOf(findings);
  }

  @Override
  public String toString() {
    return "Refused";
  }
}
