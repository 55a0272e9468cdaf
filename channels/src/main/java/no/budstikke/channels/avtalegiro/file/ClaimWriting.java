package no.budstikke.channels.avtalegiro.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.documents.fixedwidth.Latin1;
import no.budstikke.documents.fixedwidth.RecordOutput;

/** Writes an order of claims or of cancellations. Source: AvtaleGiro, sections 3 and 4. */
final class ClaimWriting extends OrderWriting {
  private static final int HALF = NoticeText.LETTERS / 2;

  ClaimWriting(Order order, RecordOutput output) {
    super(order, output);
  }

  @Override
  void writeStart() throws IOException {
    int at = record(claims() ? ClaimRecords.CLAIMS_START : ClaimRecords.CANCELLATIONS_START);
    ClaimRecords.ORDER.write(bytes(), at, order().number());
    ClaimRecords.ACCOUNT.write(bytes(), at, order().account());
  }

  @Override
  void demand(Item item) {
    switch (item) {
      case Claim claim -> demand(claim.due(), claim.ore(), claim.kid());
      case Cancellation withdrawal -> demand(withdrawal.due(), withdrawal.ore(), withdrawal.kid());
      case Mandate _, Payment _ -> throw new IllegalArgumentException("No claim.");
    }
  }

  private void demand(LocalDate due, long ore, String kid) {
    Writable.date(due);
    Writable.ore(ore);
    Writable.kid(kid);
    demandRoom(ore);
  }

  @Override
  void write(Item item) throws IOException {
    switch (item) {
      case Claim claim -> write(claim);
      case Cancellation withdrawal -> write(withdrawal);
      case Mandate _, Payment _ -> throw new IllegalArgumentException("No claim.");
    }
  }

  private void write(Claim claim) throws IOException {
    int type = claim.notifier().type();
    int at = item1(type, claim);
    ClaimRecords.DUE.write(bytes(), at, claim.due());
    ClaimRecords.ORE.write(bytes(), at, claim.ore());
    totals().add(claim.ore(), claim.due());
    item2(type, claim.number(), claim.label());
    text(claim.number(), claim.text());
  }

  private void write(Cancellation withdrawal) throws IOException {
    int at = item1(ClaimRecords.CANCELLATION, withdrawal);
    ClaimRecords.DUE.write(bytes(), at, withdrawal.due());
    ClaimRecords.ORE.write(bytes(), at, withdrawal.ore());
    totals().add(withdrawal.ore(), withdrawal.due());
    if (withdrawal.label().isPresent()) {
      item2(ClaimRecords.CANCELLATION, withdrawal.number(), withdrawal.label().get());
    }
    text(withdrawal.number(), withdrawal.text());
  }

  private int item1(int type, Item item) throws IOException {
    int at = record(ClaimRecords.AMOUNT_ITEM_1);
    ClaimRecords.TYPE.write(bytes(), at, type);
    ClaimRecords.NUMBER.write(bytes(), at, item.number());
    ClaimRecords.KID.write(bytes(), at, item.kid());
    return at;
  }

  private void item2(int type, int number, Label label) throws IOException {
    int at = record(ClaimRecords.AMOUNT_ITEM_2);
    ClaimRecords.TYPE.write(bytes(), at, type);
    ClaimRecords.NUMBER.write(bytes(), at, number);
    ClaimRecords.SHORT_NAME.write(bytes(), at, label.shortName());
    ClaimRecords.REFERENCE.write(bytes(), at, label.reference());
  }

  private void text(int number, List<String> lines) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      String line = Latin1.of(lines.get(i));
      half(number, i + 1, 1, line.substring(0, Math.min(HALF, line.length())));
      half(
          number,
          i + 1,
          2,
          line.substring(
              Math.min(HALF, line.length()), Math.min(NoticeText.LETTERS, line.length())));
    }
  }

  private void half(int number, int line, int half, String text) throws IOException {
    if (text.isBlank()) {
      return;
    }
    int at = record(ClaimRecords.SPECIFICATION_LINE);
    ClaimRecords.TYPE.write(bytes(), at, ClaimRecords.SPECIFICATION);
    ClaimRecords.NUMBER.write(bytes(), at, number);
    ClaimRecords.LINE.write(bytes(), at, line);
    ClaimRecords.HALF.write(bytes(), at, half);
    ClaimRecords.TEXT.write(bytes(), at, text);
  }

  @Override
  void writeEnd(Optional<LocalDate> made) throws IOException {
    int at = record(claims() ? ClaimRecords.CLAIMS_END : ClaimRecords.CANCELLATIONS_END);
    ClaimRecords.TRANSACTIONS.write(bytes(), at, totals().transactions());
    ClaimRecords.RECORDS.write(bytes(), at, records());
    ClaimRecords.SUM.write(bytes(), at, totals().ore());
    totals().earliest().ifPresent(day -> ClaimRecords.EARLIEST.write(bytes(), at, day));
    totals().latest().ifPresent(day -> ClaimRecords.LATEST.write(bytes(), at, day));
  }

  private boolean claims() {
    return order().kind() == OrderKind.CLAIMS;
  }
}
