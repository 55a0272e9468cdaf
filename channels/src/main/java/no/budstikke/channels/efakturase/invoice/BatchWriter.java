package no.budstikke.channels.efakturase.invoice;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Bankgiro;

/**
 * Writes a file of many documents as a stream, one section for each issuing account. Source:
 * Swedish e-faktura, sections 6.1 and 6.4.
 */
public final class BatchWriter {
  private final OutputStream out;
  private final Wire wire;
  private final Batch batch;
  private int section;

  /**
   * A file before its first section.
   *
   * @param id {@code B} and nine digits, never used again
   * @param fui the issuer's identity
   * @param sections what is in each, in their order
   */
  public record Batch(String id, Fui fui, List<Section> sections) {
    public Batch {
      sections = List.copyOf(sections);
    }

    /** The id of a running number. */
    public static String id(long number) {
      String digits = Long.toString(number % 1_000_000_000);
      return "B" + "0".repeat(9 - digits.length()) + digits;
    }

    private int documents() {
      return sections.stream().mapToInt(Section::documents).sum();
    }
  }

  /**
   * One section.
   *
   * @param giro the issuing Bankgiro; none for a Plusgiro
   * @param documents how many there will be
   */
  public record Section(Optional<Bankgiro> giro, int documents) {}

  /** Begins a file. */
  public BatchWriter(OutputStream out, Wire wire, Batch batch) throws IOException {
    this.out = out;
    this.wire = wire;
    this.batch = batch;
    XmlLines xml = new XmlLines(wire.encoding(), 0);
    xml.ascii("<?xml version=\"1.0\" encoding=\"" + wire.encoding().shown() + "\"?>\n");
    xml.open("batch", "id", batch.id(), "version", wire.version(), "status", wire.stage().letter());
    xml.open("batchDetails");
    batch.sections().stream()
        .flatMap(one -> one.giro().stream())
        .findFirst()
        .ifPresent(giro -> xml.text("bgnr", DocumentWriter.filled(giro)));
    if (wire.byFui()) {
      xml.text("originatorID", batch.fui().text());
    }
    xml.text("totalSections", Integer.toString(batch.sections().size()));
    xml.text("totalDocuments", Integer.toString(batch.documents()));
    xml.close("batchDetails");
    out.write(xml.made());
  }

  /** Begins the next section, ending the one before. */
  public void beginSection() throws IOException {
    endSection();
    Section next = batch.sections().get(section);
    section++;
    XmlLines xml = new XmlLines(wire.encoding(), 1);
    String id = "S" + section;
    if (next.giro().isPresent()) {
      String giro = DocumentWriter.filled(next.giro().get());
      xml.open("section", "id", id, "bgnr", giro, "bgnrType", "originator");
    } else {
      xml.open("section", "id", id, "bgnrType", "originator");
    }
    xml.open("sectionDetails");
    xml.text("totalDocuments", Integer.toString(next.documents()));
    xml.close("sectionDetails");
    out.write(xml.made());
  }

  /** Adds a document with its recipient to the section. */
  public void add(byte[] document) throws IOException {
    out.write(document);
  }

  /** Ends the file. */
  public void end() throws IOException {
    endSection();
    XmlLines xml = new XmlLines(wire.encoding(), 1);
    xml.close("batch");
    out.write(xml.made());
  }

  private void endSection() throws IOException {
    if (section > 0) {
      XmlLines xml = new XmlLines(wire.encoding(), 2);
      xml.close("section");
      out.write(xml.made());
    }
  }
}
