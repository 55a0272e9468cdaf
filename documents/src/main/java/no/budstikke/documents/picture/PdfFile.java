package no.budstikke.documents.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.SimpleTimeZone;
import java.util.zip.CRC32;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.PaymentRequest;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Puts drawn pages into a file. Everything that varies comes from the document, not the clock. */
final class PdfFile {
  private PdfFile() {}

  static Picture write(
      PaymentRequest request, Rendition rendition, Words words, List<Ink> pages, Face face) {
    try (PDDocument document = new PDDocument()) {
      PDResources resources = face.resources(document);
      CRC32 fingerprint = new CRC32();
      for (Ink ink : pages) {
        byte[] operators = ink.bytes();
        fingerprint.update(operators);
        document.addPage(page(document, operators, resources));
      }
      document.setDocumentId(fingerprint.getValue());
      document.setDocumentInformation(about(request, words));
      document.getDocumentCatalog().setLanguage(rendition.language().tag());
      ByteArrayOutputStream file = new ByteArrayOutputStream(8192);
      document.save(file, CompressParameters.NO_COMPRESSION);
      return new Picture(Content.of(file.toByteArray()), pages.size(), false);
    } catch (IOException e) {
      throw new UncheckedIOException("A PDF in memory cannot be written.", e);
    }
  }

  private static PDPage page(PDDocument document, byte[] operators, PDResources resources)
      throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    page.setResources(resources);
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(operators);
    }
    page.setContents(stream);
    return page;
  }

  private static PDDocumentInformation about(PaymentRequest request, Words words) {
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle(words.kind(request.heading().kind()) + " " + request.heading().number());
    about.setAuthor(request.issuer().shownName());
    about.setCreator("Budstikke");
    about.setCreationDate(midnight(request.heading().issued()));
    return about;
  }

  private static Calendar midnight(LocalDate day) {
    Calendar calendar = new GregorianCalendar(new SimpleTimeZone(0, "UTC"), Locale.ROOT);
    calendar.clear();
    calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    return calendar;
  }
}
