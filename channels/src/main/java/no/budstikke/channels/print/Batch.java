package no.budstikke.channels.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.Item;

/**
 * A transmission in the order in which it is printed: by postal code, so that the carrier need not
 * sort (mail and print 3.6).
 *
 * @param transmission what was closed and stored
 * @param letters its letters, numbered from 1
 */
record Batch(Consignment.Transmission transmission, List<Letter> letters) {
  Batch {
    letters = List.copyOf(letters);
  }

  /**
   * One letter of a batch.
   *
   * @param seq its place, from 1
   * @param letterId 13 digits, different for all letters of an issuer
   * @param item what was stored
   * @param slip what the manifest says of it
   */
  record Letter(int seq, String letterId, Item item, Slip slip) {
    String file() {
      return String.format(Locale.ROOT, "letters/%06d_%s.pdf", seq, letterId);
    }
  }

  static Batch of(Consignment.Transmission transmission) {
    List<Item> sorted = new ArrayList<>(transmission.items());
    sorted.sort(
        Comparator.comparing((Item item) -> Slip.of(item.prepared()).destination().postalCode())
            .thenComparing(item -> item.delivery().value()));
    List<Letter> letters = new ArrayList<>(sorted.size());
    for (Item item : sorted) {
      int seq = letters.size() + 1;
      Slip slip = Slip.of(item.prepared());
      LetterId id = LetterId.of(transmission.number(), seq, slip.sheets());
      letters.add(new Letter(seq, id.digits(), item, slip));
    }
    return new Batch(transmission, letters);
  }

  /** Never given twice: a corrected batch is another transmission (mail and print 3.10). */
  String fileName() {
    Terms terms = letters.getFirst().slip().terms();
    return String.join(
            "_",
            transmission.issuer().value(),
            transmission.id().toString(),
            terms.profile(),
            terms.postage(),
            terms.duplex() ? "duplex" : "simplex",
            terms.colour() ? "colour" : "mono")
        + ".zip";
  }
}
