package no.budstikke.documents.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Content;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A PDF that was made elsewhere, checked before it is used. Source: mail and print, section 3.4.
 */
public final class ForeignPdf {
  /** Of a file that is not printed. */
  private static final int MOST_PAGES = 110;

  private static final float NEWEST_VERSION = 1.7f;

  private ForeignPdf() {}

  /**
   * What is wrong, and where.
   *
   * @param code as in section 3.4
   * @param page counted from 1; 0 for the whole file
   */
  public record Fault(String code, int page) {
    /** In one word, for example {@code unembedded-fonts@2}. */
    public String word() {
      return page == 0 ? code : code + "@" + page;
    }
  }

  /**
   * The envelope that a file is to go out in.
   *
   * @param profile of the print house
   * @param recipient line by line
   */
  record Posting(PrintProfile profile, List<String> recipient) {
    Posting {
      recipient = List.copyOf(recipient);
    }

    @Override
    public String toString() {
      return "Posting";
    }
  }

  /**
   * Everything that is wrong with a file.
   *
   * @param posting also checked when the file is to be printed
   */
  static List<Fault> faults(Content pdf, Optional<Posting> posting) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      if (document.isEncrypted() || document.getNumberOfPages() < 1) {
        return unreadable();
      }
      List<Fault> faults = new ArrayList<>();
      length(document, pdf.size(), posting.map(Posting::profile), faults);
      whole(document, faults);
      int number = 1;
      for (PDPage page : document.getPages()) {
        if (!new PageFonts().areThere(page)) {
          faults.add(new Fault("unembedded-fonts", number));
        }
        number++;
      }
      if (posting.isPresent()) {
        faults.addAll(new PrintedPages(document, posting.get()).faults());
      }
      return faults;
    } catch (IOException | RuntimeException unreadable) {
      // The library meets some broken files with exceptions of other kinds.
      return unreadable();
    }
  }

  /** What is wrong with pages of our own making by a template of somebody else's. */
  static List<Fault> onPaper(Content pdf, Posting posting) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      return new PrintedPages(document, posting).faults();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("A PDF of our own cannot be opened.", e);
    }
  }

  private static List<Fault> unreadable() {
    return List.of(new Fault("unable-to-read-the-file", 0));
  }

  private static void length(
      PDDocument document, int bytes, Optional<PrintProfile> profile, List<Fault> faults) {
    int most = profile.map(print -> print.finished().mostPages()).orElse(MOST_PAGES);
    boolean tooLarge = profile.filter(print -> bytes > print.finished().mostBytes()).isPresent();
    if (document.getNumberOfPages() > most || tooLarge) {
      faults.add(new Fault("letter-too-long", 0));
    }
  }

  private static void whole(PDDocument document, List<Fault> faults) throws IOException {
    if (document.getVersion() > NEWEST_VERSION) {
      faults.add(new Fault("unsupported-pdf-version", 0));
    }
    if (LivePdf.isOne(document)) {
      faults.add(new Fault("virus-scan-failed", 0));
    }
  }
}
