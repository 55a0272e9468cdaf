package no.budstikke.channels.efakturase;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.deliver.TransmissionId;

/**
 * What our files of invoices are called. The name is no part of the format, so it tells us which
 * transmission a batch is.
 *
 * @param fui the issuer's identity
 * @param batch the batch's id
 * @param transmission our name for it
 */
record FileName(String fui, String batch, TransmissionId transmission) {
  private static final Pattern FORM =
      Pattern.compile(
          "EFINV_([0-9]{12}\\.[0-9]{11}\\.[A-Z]{2,4}\\.SE)_(B\\d{9})"
              + "_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.xml");

  /** Reads a name of ours; empty when it is none. */
  static Optional<FileName> read(String text) {
    Matcher name = FORM.matcher(text);
    return name.matches()
        ? Optional.of(
            new FileName(
                name.group(1), name.group(2), new TransmissionId(UUID.fromString(name.group(3)))))
        : Optional.empty();
  }

  /** By which reference the distributor's words find a document. */
  static String reference(String fui, String batch, String document) {
    return fui + "/" + batch + "/" + document;
  }

  String text() {
    return "EFINV_" + fui + "_" + batch + "_" + transmission + ".xml";
  }
}
