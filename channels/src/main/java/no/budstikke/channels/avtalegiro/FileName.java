package no.budstikke.channels.avtalegiro;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.TransmissionId;

/**
 * What our files are called; the name is no part of the format (AvtaleGiro, section 2), so it tells
 * us which transmission a receipt is about.
 *
 * @param sender the data sender, 8 digits
 * @param number the transmission number, 7 digits
 * @param transmission our name for it
 * @param errand what the file asks for
 */
record FileName(String sender, String number, TransmissionId transmission, Item.Errand errand) {
  private static final Pattern FORM =
      Pattern.compile(
          "ag_(\\d{8})_(\\d{7})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
              + "_(claims|cancellations)\\.txt");

  /** Reads a name of ours; empty when it is none. */
  static Optional<FileName> read(String text) {
    Matcher name = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!name.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new FileName(
            name.group(1),
            name.group(2),
            new TransmissionId(UUID.fromString(name.group(3))),
            name.group(4).equals("claims") ? Item.Errand.DELIVER : Item.Errand.RECALL));
  }

  /** Whether it withdraws claims. */
  boolean isRecall() {
    return errand == Item.Errand.RECALL;
  }

  String text() {
    return "ag_%s_%s_%s_%s.txt"
        .formatted(sender, number, transmission, isRecall() ? "cancellations" : "claims");
  }
}
