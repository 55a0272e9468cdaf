package no.budstikke.pipeline.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import no.budstikke.pipeline.route.UntoldClaims;

/** What came of deliveries that people should know, by kind, each once. */
final class Warnings {
  private final Map<String, String> hints = new LinkedHashMap<>();

  Map<String, String> all() {
    return Map.copyOf(hints);
  }

  void recallRefused() {
    hints.put(
        "RECALL_REFUSED",
        "Deliveries could not be undone and stand; announcements that had not left were stopped:"
            + " tell the payers.");
  }

  void recallRefusedLate() {
    hints.put(
        "RECALL_REFUSED_LATE",
        "Deliveries that counted as undone were not: they stand, and money may be drawn.");
  }

  void miscounted() {
    hints.put(
        "SHEETS_DIFFER",
        "A print house counted other sheets than we did: compare the letters with its bill. The"
            + " receipts of the deliveries say both numbers.");
  }

  void rejectionUnexplained() {
    hints.put(
        "REJECTION_UNEXPLAINED",
        "Documents were rejected for a reason that nobody knows: ask the counterpart. They wait"
            + " until it is told; Swedish e-invoices take another way after the next bank day.");
  }

  void untold() {
    hints.put(UntoldClaims.ALARM, UntoldClaims.HINT);
  }

  void rejectedAfterDelivery() {
    hints.put(
        "REJECTED_AFTER_DELIVERY",
        "Deliveries were rejected that had arrived before: no other copy is sent; ask the"
            + " counterpart what the consumers see.");
  }
}
