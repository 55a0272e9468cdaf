package no.budstikke.cli.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.budstikke.core.request.Content;
import no.budstikke.documents.tree.Names;

/**
 * Makes the documents of one issuer, each by itself and always the same for the same seed and day.
 */
public final class Generator {
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final MadeIssuer issuer;
  private final LocalDate issued;
  private final Drafts drafts;

  /**
   * A generator.
   *
   * @param seed tells one run from another
   * @param issued the day on all documents
   */
  public Generator(MadeIssuer issuer, long seed, LocalDate issued) {
    this.issuer = issuer;
    this.issued = issued;
    this.drafts = new Drafts(issuer, seed, issued);
  }

  /** The document with this index, counted from 0. */
  public MadeDocument document(long index) {
    Draft draft = drafts.draft(index);
    String text = DECLARATION + UblWriter.write(draft);
    // Cut inside a tag: no reader can take it for whole.
    String kept =
        draft.has(Slip.MALFORMED) ? text.substring(0, text.lastIndexOf("</cac:Party>")) : text;
    return new MadeDocument(
        draft.number() + ".xml",
        draft.number(),
        draft.kind(),
        draft.slip(),
        Content.of(kept.getBytes(StandardCharsets.UTF_8)));
  }

  /** The first so many documents. */
  public Stream<MadeDocument> documents(long count) {
    return LongStream.range(0, count).mapToObj(this::document);
  }

  /** Writes the first so many documents as a ZIP, one after another; the stream stays open. */
  public void writeZip(long count, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
    for (long i = 0; i < count; i++) {
      MadeDocument document = document(i);
      ZipEntry entry = new ZipEntry(document.name());
      entry.setTimeLocal(LocalDateTime.of(issued, java.time.LocalTime.NOON));
      zip.putNextEntry(entry);
      zip.write(document.xml().bytes());
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }

  /**
   * Writes the first so many documents as one multi-document XML; the stream stays open. A document
   * whose XML is broken would end the batch (input format, section 8), so those are left out.
   */
  public void writeBatch(long count, OutputStream out) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    write(buffered, head(LongStream.range(0, count).filter(this::isWhole).count()));
    for (long i = 0; i < count; i++) {
      if (isWhole(i)) {
        write(buffered, UblWriter.write(drafts.draft(i)));
      }
    }
    write(buffered, "</b2c:Batch>\n");
    buffered.flush();
  }

  /** The issuer whose documents these are. */
  public MadeIssuer issuer() {
    return issuer;
  }

  private boolean isWhole(long index) {
    return !Drafts.slip(index).equals(Optional.of(Slip.MALFORMED));
  }

  private static String head(long documents) {
    return new Xml()
        .raw(DECLARATION)
        .begin("b2c:Batch", " xmlns:b2c=\"" + Names.B2C + "\"")
        .begin("b2c:Header")
        .leaf("b2c:ID", "generated")
        .leaf("b2c:Count", Long.toString(documents))
        .end()
        .text();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
