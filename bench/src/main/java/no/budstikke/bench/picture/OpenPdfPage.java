package no.budstikke.bench.picture;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.pdf.Adoption;
import no.budstikke.documents.pdf.Typeface;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The same page with OpenPDF, drawn directly at fixed places, the fastest way there is: fonts and
 * logo are parsed once, every text is tagged as a cell or a paragraph.
 */
final class OpenPdfPage {
  private static final float MM = 72f / 25.4f;
  private static final Color GREY = new Color(0x5E5E5E);
  private static final Color ACCENT = new Color(0x1B4D7A);
  private static final Color TINT = new Color(0xEFF2F6);

  private final BaseFont regular = font(Typeface.REGULAR);
  private final BaseFont strong = font(Typeface.STRONG);
  private final BaseFont address = font(Typeface.ADDRESS);
  private final Image logo = logo();

  int draw(PaymentRequest bill, String link) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
    Document document = new Document(PageSize.A4, 0, 0, 0, 0);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setPDFXConformance(PdfWriter.PDFA3A);
    writer.setTagged();
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    document.addTitle("Faktura " + bill.heading().number());
    writer.createXmpMetadata();
    document.open();
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("nb"));
    try {
      writer.setOutputIntents("sRGB", "", "", "sRGB", Adoption.profile());
      new Page(writer).draw(bill, link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    document.close();
    return out.size();
  }

  private static BaseFont font(Typeface face) {
    try {
      BaseFont font =
          BaseFont.createFont(
              face.name() + ".ttf", BaseFont.IDENTITY_H, true, true, face.whole(), null);
      font.setIncludeCidSet(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Image logo() {
    try {
      return Image.getInstance(Bills.logo().bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One page being drawn. */
  private final class Page {
    private final PdfContentByte pen;
    private final PdfStructureElement root;

    Page(PdfWriter writer) {
      pen = writer.getDirectContent();
      root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    }

    void draw(PaymentRequest bill, String link) throws IOException {
      figure(bill.issuer().shownName());
      pen.addImage(logo, 42 * MM, 0, 0, 16 * MM, 134 * MM, (297 - 30) * MM);
      pen.endMarkedContentSequence();
      text(tag("P"), strong, 10, 134, 36, bill.issuer().shownName());
      text(tag("P"), regular, 8, 134, 40, bill.issuer().address().lines().getFirst());
      text(tag("P"), address, 10, 20, 49.8f, bill.consumer().name());
      text(tag("P"), address, 10, 20, 54, bill.consumer().address().lines().getFirst());
      text(tag("P"), address, 10, 20, 58.2f, "9990 Båtsfjord");
      pen.setColorFill(ACCENT);
      text(tag("H1"), strong, 22, 20, 90, "Faktura " + bill.heading().number());
      pen.setColorFill(Color.BLACK);
      String due = "NOK " + bill.payment().due().major().toPlainString();
      text(tag("P"), strong, 13, 20, 106, due);
      text(tag("P"), strong, 13, 76, 106, "09.12.2026");
      text(tag("P"), strong, 13, 132, 106, "18.11.2026");
      lines(bill.specification().lines());
      text(tag("P"), strong, 11, 115, 200, "Å betale " + due);
      panel(bill, due);
      code(link);
    }

    private void lines(List<Line> lines) {
      PdfStructureElement table = tag("Table");
      pen.setColorFill(GREY);
      row(table, "TH", 125, List.of("Beskrivelse", "Antall", "Pris", "MVA", "Beløp (NOK)"));
      pen.setColorFill(Color.BLACK);
      float y = 131;
      for (Line line : lines) {
        row(
            table,
            "TD",
            y,
            List.of(
                line.description(),
                line.quantity().toPlainString() + " kWh",
                line.unitPrice().toPlainString(),
                line.vatRate().orElseThrow().toPlainString() + " %",
                line.amount().major().toPlainString()));
        rule(y + 1.5f);
        y += 4.7f;
      }
    }

    private void row(PdfStructureElement table, String cell, float y, List<String> texts) {
      float[] rights = {0, 119, 144, 160, 190};
      PdfStructureElement row = new PdfStructureElement(table, new PdfName("TR"));
      for (int i = 0; i < rights.length; i++) {
        String text = texts.get(i);
        float x = i == 0 ? 20 : rights[i] - regular.getWidthPoint(text, 9) / MM;
        text(new PdfStructureElement(row, new PdfName(cell)), regular, 9, x, y, text);
      }
    }

    private void panel(PaymentRequest bill, String due) {
      pen.beginMarkedContentSequence(new PdfName("Artifact"));
      pen.setColorFill(TINT);
      pen.rectangle(20 * MM, (297 - 274) * MM, 170 * MM, 42 * MM);
      pen.fill();
      pen.setColorFill(Color.BLACK);
      pen.endMarkedContentSequence();
      PdfStructureElement table = tag("Table");
      String kid = bill.payment().reference() instanceof Kid(var digits) ? digits : "";
      List<String> labels = List.of("Til konto", "KID", "Beløp", "Forfall", "Betalingsmottaker");
      List<String> values =
          List.of(
              bill.payment().accounts().getFirst().formatted(),
              kid,
              due,
              "09.12.2026",
              "Nordkraft");
      for (int i = 0; i < labels.size(); i++) {
        PdfStructureElement row = new PdfStructureElement(table, new PdfName("TR"));
        float y = 246 + 6.2f * i;
        text(new PdfStructureElement(row, new PdfName("TH")), regular, 9, 25, y, labels.get(i));
        text(new PdfStructureElement(row, new PdfName("TD")), strong, 11, 62, y, values.get(i));
      }
    }

    private void code(String link) {
      QrCode code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
      figure("QR-kode");
      float cell = 30 * MM / code.size;
      for (int y = 0; y < code.size; y++) {
        for (int x = 0; x < code.size; x++) {
          if (code.getModule(x, y)) {
            pen.rectangle(154 * MM + x * cell, (297 - 238) * MM - (y + 1) * cell, cell, cell);
          }
        }
      }
      pen.fill();
      pen.endMarkedContentSequence();
    }

    private void rule(float y) {
      pen.beginMarkedContentSequence(new PdfName("Artifact"));
      pen.setColorFill(Color.LIGHT_GRAY);
      pen.rectangle(20 * MM, (297 - y) * MM, 170 * MM, 0.3f);
      pen.fill();
      pen.setColorFill(Color.BLACK);
      pen.endMarkedContentSequence();
    }

    private void figure(String words) {
      PdfStructureElement figure = tag("Figure");
      figure.put(new PdfName("Alt"), new PdfString(words, PdfString.TEXT_UNICODE));
      pen.beginMarkedContentSequence(figure, new PdfDictionary());
    }

    private PdfStructureElement tag(String name) {
      return new PdfStructureElement(root, new PdfName(name));
    }

    private void text(
        PdfStructureElement tag, BaseFont font, float size, float x, float y, String text) {
      pen.beginMarkedContentSequence(tag, new PdfDictionary());
      pen.beginText();
      pen.setFontAndSize(font, size);
      pen.setTextMatrix(x * MM, (297 - y) * MM);
      pen.showText(text);
      pen.endText();
      pen.endMarkedContentSequence();
    }
  }
}
