package no.budstikke.core.validate;

import java.util.List;
import java.util.Optional;

/**
 * What is to be said of a whole envelope once its end has been read. Source: input format, section
 * 8; design, ruling 8.
 *
 * @param name the issuer's own name for the batch, where given
 * @param refused whether nothing of it may travel: broken totals, an unsafe or unknown envelope
 * @param atomic whether one rejected document refuses all
 * @param notRead documents announced, or begun, that could not be read
 * @param findings about the envelope itself, layers L0 and L1
 */
public record EnvelopeReport(
    Optional<String> name, boolean refused, boolean atomic, int notRead, List<Finding> findings) {
  public EnvelopeReport {
    findings = List.copyOf(findings);
  }
}
