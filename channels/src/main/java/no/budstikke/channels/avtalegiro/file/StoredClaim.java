package no.budstikke.channels.avtalegiro.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.documents.fixedwidth.RecordInput;
import no.budstikke.documents.fixedwidth.RecordOutput;

/**
 * The records of one claim by themselves, as they are kept until a file is made of many: those of
 * the file, but with 1 as the transaction number. Source: AvtaleGiro, sections 3.3 to 3.5.
 */
public final class StoredClaim {
  private static final int USUAL = 2 * (TransmissionRecords.LENGTH + 2);
  private static final Order ANY =
      new Order(OrderKind.CLAIMS, "0".repeat(7), "0".repeat(11), Order.NO_AGREEMENT);

  private StoredClaim() {}

  /** The records, whether a file would be allowed to hold them or not. */
  public static byte[] write(Claim claim) {
    ByteArrayOutputStream records = new ByteArrayOutputStream(USUAL);
    try {
      RecordOutput output = new RecordOutput(records);
      new ClaimWriting(ANY, output).write(numbered(claim, 1));
      output.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written.", e);
    }
    return records.toByteArray();
  }

  /** The claim; bytes that were not written here are refused. */
  public static Claim read(byte[] records) {
    RecordInput input =
        new RecordInput(new ByteArrayInputStream(records), TransmissionRecords.LENGTH);
    Remarks remarks = new Remarks(input, Strictness.STRICT);
    List<Part> parts = new ArrayList<>(1);
    ClaimReading reading =
        new ClaimReading(OrderKind.CLAIMS, input, remarks, Optional.of(parts::add));
    try {
      while (input.next()) {
        if (input.length() != TransmissionRecords.LENGTH) {
          throw new IllegalArgumentException("A stored claim consists of whole records.");
        }
        reading.record(
            (int) reading.read(TransmissionRecords.TYPE),
            (int) reading.read(TransmissionRecords.RECORD));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be read.", e);
    }
    reading.settle();
    if (remarks.errors().isEmpty() && parts.size() == 1 && parts.getFirst() instanceof Claim one) {
      return one;
    }
    throw new IllegalArgumentException("A stored claim is one claim without a fault.");
  }

  /** The same claim with another transaction number. */
  public static Claim numbered(Claim claim, int number) {
    return new Claim(
        number,
        claim.notifier(),
        claim.due(),
        claim.ore(),
        claim.kid(),
        claim.label(),
        claim.text());
  }
}
