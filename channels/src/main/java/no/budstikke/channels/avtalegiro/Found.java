package no.budstikke.channels.avtalegiro;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.channels.avtalegiro.file.BankFile;
import no.budstikke.channels.avtalegiro.file.Direction;
import no.budstikke.channels.avtalegiro.file.Remark;
import no.budstikke.channels.avtalegiro.file.Strictness;
import no.budstikke.channels.avtalegiro.receipt.ReceiptList;
import no.budstikke.channels.avtalegiro.receipt.ReceiptText;

/** What a file of the outbox is; content decides (AvtaleGiro, section 2). */
sealed interface Found {
  /** One operator's receipt of a transmission, of which only the name is known (section 7). */
  Pattern RECEIPT_NAME = Pattern.compile("KV\\.GODKJENT\\.F(\\d{7})\\.D\\d{6}\\.T\\d{6}\\..*");

  /** Postings, mandates or both, whole and without a fault. */
  record Bank(BankFile file) implements Found {}

  /** A receipt list. */
  record Receipts(ReceiptList list) implements Found {}

  /** A transmission with this number was received. */
  record Name(String transmission) implements Found {}

  /** It cannot be used: a clause without content of the file. */
  record Unreadable(String problem) implements Found {}

  /** What a file that need not be read is, by its name. */
  static Optional<Found> byName(String name) {
    Matcher receipt = RECEIPT_NAME.matcher(name);
    return receipt.matches() ? Optional.of(new Name(receipt.group(1))) : Optional.empty();
  }

  static Found of(byte[] content) {
    if (ReceiptText.isList(content)) {
      try {
        return new Receipts(ReceiptText.read(content));
      } catch (ReceiptText.Unreadable e) {
        return new Unreadable(Objects.requireNonNullElse(e.getMessage(), "it cannot be read"));
      }
    }
    try {
      BankFile file = BankFile.check(() -> new ByteArrayInputStream(content), Strictness.STRICT);
      return problem(file).<Found>map(Unreadable::new).orElseGet(() -> new Bank(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be read.", e);
    }
  }

  private static Optional<String> problem(BankFile file) {
    Optional<Remark> fault =
        file.errors().stream()
            .findFirst()
            .or(
                () ->
                    file.warnings().stream()
                        .filter(remark -> remark.code().equals("AG-ACCOUNT-CHECK-DIGIT"))
                        .findFirst());
    if (fault.isPresent()) {
      Remark remark = fault.get();
      return Optional.of(
          remark.code() + " in record " + remark.record() + ", columns " + remark.columns());
    }
    boolean ours =
        file.transmission().filter(one -> one.direction() == Direction.TO_OPERATOR).isPresent();
    return ours ? Optional.of("it is a file to the operator") : Optional.empty();
  }
}
