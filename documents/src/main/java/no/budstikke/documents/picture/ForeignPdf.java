package no.budstikke.documents.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Content;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * A PDF that was made elsewhere, checked before it is used. Source: mail and print, section 3.4.
 */
public final class ForeignPdf {
  private static final int MOST_PAGES = 110;
  private static final float NEWEST_VERSION = 1.7f;

  private ForeignPdf() {}

  /**
   * What is wrong, and where.
   *
   * @param code as in section 3.4
   * @param page counted from 1; 0 for the whole file
   */
  public record Fault(String code, int page) {}

  /**
   * Everything that is wrong with a file.
   *
   * @param profile also checked when the file is to be printed
   */
  public static List<Fault> faults(Content pdf, Optional<PrintProfile> profile) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      if (document.isEncrypted() || document.getNumberOfPages() < 1) {
        return unreadable();
      }
      List<Fault> faults = new ArrayList<>();
      whole(document, faults);
      int number = 1;
      for (PDPage page : document.getPages()) {
        if (!fontsAreThere(page)) {
          faults.add(new Fault("unembedded-fonts", number));
        }
        number++;
      }
      if (profile.isPresent()) {
        faults.addAll(new PrintedPages(document, profile.get()).faults());
      }
      return faults;
    } catch (IOException | RuntimeException unreadable) {
      // The library meets some broken files with exceptions of other kinds.
      return unreadable();
    }
  }

  private static List<Fault> unreadable() {
    return List.of(new Fault("unable-to-read-the-file", 0));
  }

  private static void whole(PDDocument document, List<Fault> faults) throws IOException {
    if (document.getNumberOfPages() > MOST_PAGES) {
      faults.add(new Fault("letter-too-long", 0));
    }
    if (document.getVersion() > NEWEST_VERSION) {
      faults.add(new Fault("unsupported-pdf-version", 0));
    }
    if (acts(document)) {
      faults.add(new Fault("virus-scan-failed", 0));
    }
  }

  /** Whether it does something by itself: scripts and programs have no place in an invoice. */
  private static boolean acts(PDDocument document) throws IOException {
    var catalog = document.getDocumentCatalog();
    PDDocumentNameDictionary names = catalog.getNames();
    boolean scripts = names != null && names.getJavaScript() != null;
    return scripts
        || catalog.getCOSObject().containsKey(COSName.AA)
        || acts(catalog.getCOSObject().getDictionaryObject(COSName.OPEN_ACTION));
  }

  private static boolean acts(org.apache.pdfbox.cos.COSBase action) {
    return action instanceof org.apache.pdfbox.cos.COSDictionary dictionary
        && !"GoTo".equals(dictionary.getNameAsString(COSName.S));
  }

  private static boolean fontsAreThere(PDPage page) throws IOException {
    var resources = page.getResources();
    if (resources == null) {
      return true;
    }
    for (COSName name : resources.getFontNames()) {
      PDFont font = resources.getFont(name);
      if (font != null && !font.isEmbedded() && !Standard14Fonts.containsName(font.getName())) {
        return false;
      }
    }
    return true;
  }
}
