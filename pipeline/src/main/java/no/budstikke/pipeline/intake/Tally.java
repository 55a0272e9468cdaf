package no.budstikke.pipeline.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.BatchFigures;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.validate.Judgement;

/** Counts what a batch amounts to while it is read: a few numbers, and one for each recipient. */
final class Tally {
  private static final String MIXED = "mixed";

  private final Recipients recipients = new Recipients();
  private long accepted;
  private long rejected;
  private long minor;
  private long largest;
  private String kind = "";

  void add(Sorted sorted) {
    rejected += sorted.rejected().size();
    sorted.fresh().forEach(this::add);
  }

  private void add(Arrival arrival) {
    accepted++;
    if (arrival.judged().judgement() instanceof Judgement.Valid(var request, var _)) {
      long amount = request.payment().due().minor();
      minor = Math.addExact(minor, amount);
      largest = Math.max(largest, amount);
      kind = kind.isEmpty() || kind.equals(arrival.kind()) ? arrival.kind() : MIXED;
      recipients.add(name(request));
    }
  }

  /** The kind of all documents, or {@code mixed}; empty when there are none. */
  String kind() {
    return kind;
  }

  /** Before anything has been routed. */
  BatchFigures figures() {
    return new BatchFigures(
        accepted + rejected,
        rejected,
        minor,
        largest,
        recipients.count(),
        recipients.repeated(),
        0);
  }

  /** What tells this person from others, as well as the document can. */
  private static byte[] name(PaymentRequest request) {
    Consumer consumer = request.consumer();
    Optional<String> id =
        consumer.identity().nationalId().map(NationalId::revealed).or(consumer::customerNumber);
    return String.join("\n", id.map(List::of).orElseGet(() -> words(consumer)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> words(Consumer consumer) {
    return List.of(consumer.name(), consumer.address().postalCode(), consumer.address().city());
  }
}
