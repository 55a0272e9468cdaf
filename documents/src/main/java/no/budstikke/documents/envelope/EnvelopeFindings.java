package no.budstikke.documents.envelope;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.Evidence;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Layer;
import no.budstikke.core.validate.Place;
import no.budstikke.core.validate.Severity;

/** Findings of layer L0. Source: input format, section 11 (B2C-ENV) and section 8 (limits). */
final class EnvelopeFindings {
  private EnvelopeFindings() {}

  /** The file is no envelope that we know, or is damaged. */
  static Finding unknown(String... arguments) {
    return fatal("B2C-ENV-01", arguments);
  }

  static Finding empty() {
    return fatal("B2C-ENV-02");
  }

  /** The header says something else than the document. */
  static Finding disagrees(String what, Place place) {
    return Finding.own("B2C-ENV-03", Layer.ENVELOPE, Severity.FATAL, place, evidence("@" + what));
  }

  static Finding unsafeName(String variant) {
    return fatal("B2C-ENV-04", variant);
  }

  static Finding totals(String what, String declared, String read) {
    return Finding.own(
        "B2C-ENV-05",
        Layer.ENVELOPE,
        Severity.FATAL,
        Place.WHOLE,
        new Evidence(
            Optional.empty(),
            Optional.of(read),
            Optional.of(declared),
            List.of("@" + what, declared, read)));
  }

  static Finding overLimit(String what) {
    return fatal("B2C-XML-04", "@" + what, "0", "0", "0");
  }

  /** A file in a ZIP that no document claims: nothing is dropped in silence. */
  static Finding unclaimed() {
    return Finding.own(
        "B2C-ENV-01", Layer.ENVELOPE, Severity.WARNING, Place.WHOLE, evidence("#unclaimed"));
  }

  /** The manifest speaks of a document that is not there. */
  static Finding notInTheZip() {
    return Finding.own(
        "B2C-ENV-03", Layer.ENVELOPE, Severity.WARNING, Place.WHOLE, evidence("#absent"));
  }

  private static Finding fatal(String rule, String... arguments) {
    return Finding.own(rule, Layer.ENVELOPE, Severity.FATAL, Place.WHOLE, evidence(arguments));
  }

  private static Evidence evidence(String... arguments) {
    return new Evidence(Optional.empty(), Optional.empty(), Optional.empty(), List.of(arguments));
  }
}
