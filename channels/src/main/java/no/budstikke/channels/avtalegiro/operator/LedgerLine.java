package no.budstikke.channels.avtalegiro.operator;

import java.time.Instant;
import java.time.LocalDate;
import no.budstikke.channels.avtalegiro.operator.Ledger.Entry;

/** One line of the ledger. */
final class LedgerLine {
  private LedgerLine() {}

  static String text(Entry entry) {
    return switch (entry) {
      case Entry.Taken(var at, var file, var sender, var number) ->
          String.join("\t", "taken", at.toString(), file, sender, number);
      case Entry.Ordered(var at, var account, var order) ->
          String.join("\t", "ordered", at.toString(), account, order);
      case Entry.Accepted(var debt) -> text("accepted", debt);
      case Entry.Withdrawn(var debt) -> text("withdrawn", debt);
      case Entry.Ended(var debt, var paid) -> text(paid ? "paid" : "unpaid", debt);
    };
  }

  static Entry read(String line) {
    String[] cells = line.split("\t", -1);
    return switch (cells[0]) {
      case "taken" -> new Entry.Taken(Instant.parse(cells[1]), cells[2], cells[3], cells[4]);
      case "ordered" -> new Entry.Ordered(Instant.parse(cells[1]), cells[2], cells[3]);
      case "accepted" -> new Entry.Accepted(debt(cells));
      case "withdrawn" -> new Entry.Withdrawn(debt(cells));
      case "paid" -> new Entry.Ended(debt(cells), true);
      case "unpaid" -> new Entry.Ended(debt(cells), false);
      default -> throw new IllegalArgumentException("A line of the ledger cannot be read.");
    };
  }

  private static String text(String word, Debt debt) {
    return String.join(
        "\t", word, debt.account(), debt.kid(), debt.due().toString(), Long.toString(debt.ore()));
  }

  private static Debt debt(String[] cells) {
    return new Debt(cells[1], cells[2], LocalDate.parse(cells[3]), Long.parseLong(cells[4]));
  }
}
