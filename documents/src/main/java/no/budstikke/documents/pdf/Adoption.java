package no.budstikke.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import no.budstikke.core.request.Content;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
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
    PDMetadata metadata = new PDMetadata(document, new java.io.ByteArrayInputStream(packet.copy()));
    catalog.setMetadata(metadata);
    catalog.setLanguage(about.language());
    PDViewerPreferences preferences =
        new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    document.getDocument().getTrailer().removeItem(COSName.INFO);
    document.setDocumentId(ByteBuffer.wrap(drawn.sha256()).getLong());
    ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
    document.save(out, CompressParameters.DEFAULT_COMPRESSION);
    return Content.of(out.toByteArray());
  }

  /** The profile of the colours. */
  public static byte[] profile() {
    return SrgbProfile.bytes();
  }
}
