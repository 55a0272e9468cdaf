package no.budstikke.channels.avtalegiro;

import java.util.Optional;
import java.util.function.Consumer;
import no.budstikke.channels.avtalegiro.receipt.ReceiptList;
import no.budstikke.channels.avtalegiro.receipt.ReceiptList.Told;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;

/** What the operator's lists mean for our deliveries. Source: AvtaleGiro, section 7. */
final class ReceiptReplies {
  private ReceiptReplies() {}

  /** Whether the list is about a file of ours. */
  static boolean isOurs(ReceiptList list) {
    return FileName.read(list.file()).isPresent();
  }

  /** Every reply of the list, in its order. */
  static void tell(ReceiptList list, Consumer<Reply> reader) {
    FileName file =
        FileName.read(list.file())
            .orElseThrow(() -> new IllegalArgumentException("The list is about another's file."));
    switch (list) {
      case ReceiptList.Stopped stopped ->
          reader.accept(
              whole("stopped", file, list, Verdicts.ofFile(stopped.code(), file.isRecall())));
      case ReceiptList.Received received ->
          reader.accept(
              received
                  .refusal()
                  .map(code -> whole("refused", file, list, Verdicts.ofFile(code, file.isRecall())))
                  .orElseGet(() -> whole("valid", file, list, new Outcome.FileValid())));
      case ReceiptList.Processed processed ->
          processed.remarks().forEach(told -> each(processed, told, reader));
    }
  }

  /** What silence will mean after the list. */
  static Optional<Pending> pending(ReceiptList list) {
    return list instanceof ReceiptList.Received received && received.refusal().isEmpty()
        ? FileName.read(list.file()).map(file -> Pending.after(list.at(), file))
        : Optional.empty();
  }

  /** A transmission of which only a receipt's name is known. */
  static Reply byName(FileName file, java.time.Instant at) {
    return new Reply(
        "valid:" + file.transmission(),
        new Reply.Subject.OfTransmission(file.transmission()),
        new Outcome.FileValid(),
        at);
  }

  private static Reply whole(String word, FileName file, ReceiptList list, Outcome outcome) {
    return new Reply(
        word + ":" + file.transmission(),
        new Reply.Subject.OfTransmission(file.transmission()),
        outcome,
        list.at());
  }

  /** An order that is rejected is rejected transaction by transaction. */
  private static void each(ReceiptList.Processed list, Told told, Consumer<Reply> reader) {
    Reference reference = new Reference(list.sender(), list.number(), told.order());
    Outcome outcome = Verdicts.of(told);
    boolean whole = told.transaction() == 0;
    int first = whole ? 1 : told.transaction();
    int last = whole ? told.transactions() : told.transaction();
    for (int transaction = first; transaction <= last; transaction++) {
      String name = reference.of(transaction);
      reader.accept(
          new Reply(
              word(outcome) + ":" + name, new Reply.Subject.OfReference(name), outcome, list.at()));
    }
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recalled _ -> "recalled";
      case Outcome.RecallRefused _ -> "recall-refused";
      default -> "rejected";
    };
  }
}
