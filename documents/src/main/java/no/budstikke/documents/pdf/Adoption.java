package no.budstikke.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import no.budstikke.core.request.Content;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A file that another engine has drawn, made to say of itself what ours say. */
public final class Adoption {
  private Adoption() {}

  /**
   * The bytes, the same for the same drawing: no clock and no chance is in them.
   *
   * @param drawn what the drawing was made from
   */
  public static Content save(PDDocument document, About about, Content drawn) throws IOException {
    var catalog = document.getDocumentCatalog();
    Ink packet = new Ink(4096);
    Metadata.packet(packet, about);
    PDMetadata metadata = new PDMetadata(document, new ByteArrayInputStream(packet.copy()));
    catalog.setMetadata(metadata);
    catalog.setLanguage(about.language());
    PDViewerPreferences preferences =
        new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    if (about.source().isPresent()) {
      enclose(document, about.source().get(), about.issued());
    }
    document.getDocument().getTrailer().removeItem(COSName.INFO);
    document.setDocumentId(ByteBuffer.wrap(drawn.sha256()).getLong());
    ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
    document.save(out, CompressParameters.DEFAULT_COMPRESSION);
    return Content.of(out.toByteArray());
  }

  /** As {@link Enclosure} does it in files of our own. */
  private static void enclose(PDDocument document, Content source, LocalDate day)
      throws IOException {
    PDEmbeddedFile inside =
        new PDEmbeddedFile(
            document, new ByteArrayInputStream(source.bytes()), COSName.FLATE_DECODE);
    inside.setSubtype("text/xml");
    inside.setSize(source.size());
    Calendar midnight = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    midnight.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    inside.setModDate(midnight);
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(Enclosure.NAME);
    file.setFileUnicode(Enclosure.NAME);
    file.setFileDescription("UBL");
    file.setEmbeddedFile(inside);
    file.setEmbeddedFileUnicode(inside);
    file.getCOSObject().setName("AFRelationship", "Alternative");
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(Enclosure.NAME, file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
    COSArray associated = new COSArray();
    associated.add(file.getCOSObject());
    document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
  }

  /** The profile of the colours. */
  public static byte[] profile() {
    return SrgbProfile.bytes();
  }
}
