package no.budstikke.channels.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.Item;
import no.budstikke.documents.picture.PrintProfiles;

/**
 * A transmission in the order in which it is printed: by postal code, so that the carrier need not
 * sort, letters abroad last (mail and print 3.6). Documents of one consumer lie together and share
 * an envelope where the issuer has agreed to that (3.5, R-PR-5).
 *
 * @param transmission what was closed and stored
 * @param letters its letters, numbered from 1
 */
record Batch(Consignment.Transmission transmission, List<Letter> letters) {
  private static final Comparator<Sorted> ORDER =
      Comparator.comparing((Sorted one) -> one.slip().load().zone())
          .thenComparing(one -> one.slip().destination().country())
          .thenComparing(one -> one.slip().destination().postalCode())
          .thenComparing(one -> one.slip().destination().letterbox())
          .thenComparing(one -> one.item().delivery().value());

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
   * @param envelope in which it lies
   */
  record Letter(int seq, String letterId, Item item, Slip slip, Envelope envelope) {
    String file() {
      return String.format(Locale.ROOT, "letters/%06d_%s.pdf", seq, letterId);
    }
  }

  private record Sorted(Item item, Slip slip) {}

  static Batch of(Consignment.Transmission transmission, PrintProfiles profiles) {
    List<Sorted> sorted =
        new ArrayList<>(
            transmission.items().stream()
                .map(item -> new Sorted(item, Slip.of(item.prepared())))
                .toList());
    sorted.sort(ORDER);
    List<Envelope> envelopes = Envelope.pack(sorted.stream().map(Sorted::slip).toList(), profiles);
    List<Letter> letters = new ArrayList<>(sorted.size());
    for (Sorted one : sorted) {
      int seq = letters.size() + 1;
      LetterId id = LetterId.of(transmission.number(), seq, one.slip().sheets());
      letters.add(new Letter(seq, id.digits(), one.item(), one.slip(), envelopes.get(seq - 1)));
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
