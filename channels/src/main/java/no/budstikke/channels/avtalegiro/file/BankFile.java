package no.budstikke.channels.avtalegiro.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.budstikke.documents.fixedwidth.RecordInput;

/**
 * A file that has been read once, whole, and found good or bad; its parts are handed out in a
 * second reading. Nobody ever sees half a file: the control totals stand at its very end, so one
 * reading alone would either keep everything in memory or hand out what turns out to be wrong.
 *
 * <p>Source: AvtaleGiro, section 12; design, ruling 1.
 */
public final class BankFile {
  private final Source source;
  private final Strictness strictness;
  private final FileReading reading;
  private final Remarks remarks;

  /** Where the file's bytes are; it can be read again and again. */
  @FunctionalInterface
  public interface Source {
    /** The bytes from the beginning; the reader closes them. */
    InputStream open() throws IOException;
  }

  /** The file is not the one that was checked. */
  public static final class Changed extends IOException {
    private static final long serialVersionUID = 1L;

    Changed() {
      super("The bank file has changed since it was checked.");
    }
  }

  private BankFile(Source source, Strictness strictness, FileReading reading, Remarks remarks) {
    this.source = source;
    this.strictness = strictness;
    this.reading = reading;
    this.remarks = remarks;
  }

  /** Reads the file to its end and tells what is wrong with it. */
  public static BankFile check(Source source, Strictness strictness) throws IOException {
    try (InputStream in = source.open()) {
      RecordInput input = new RecordInput(in, TransmissionRecords.LENGTH);
      Remarks remarks = new Remarks(input, strictness);
      FileReading reading = new FileReading(input, remarks, Optional.empty());
      reading.run();
      return new BankFile(source, strictness, reading, remarks);
    }
  }

  /** Whether it may be used. */
  public boolean isAccepted() {
    return remarks.errors().isEmpty();
  }

  /** Why it may not be used, at most 100 reasons. */
  public List<Remark> errors() {
    return remarks.errors();
  }

  /** What is odd about it, at most 1000 remarks. */
  public List<Remark> warnings() {
    return remarks.warnings();
  }

  /** How many warnings there are beyond those. */
  public long unlistedWarnings() {
    return remarks.unlisted();
  }

  /** How the file begins; empty when that is not readable. */
  public Optional<Transmission> transmission() {
    return reading.transmission();
  }

  /** How the file ends; empty when that was not reached or is not readable. */
  public Optional<TransmissionEnd> end() {
    return reading.end();
  }

  /**
   * Hands out all parts in the order of the file, one at a time. If the bytes are no longer what
   * they were, it ends with {@link Changed}, and what was made of the parts must be undone.
   */
  public void forEach(Consumer<? super Part> reader) throws IOException {
    if (!isAccepted()) {
      throw new IllegalStateException("A refused file is not read.");
    }
    try (InputStream in = source.open()) {
      RecordInput input = new RecordInput(in, TransmissionRecords.LENGTH);
      Remarks again = new Remarks(input, strictness);
      FileReading second = new FileReading(input, again, Optional.of(reader));
      second.run();
      if (!again.errors().isEmpty() || !second.end().equals(reading.end())) {
        throw new Changed();
      }
    }
  }
}
