package no.budstikke.documents.picture;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/**
 * What can be read through the window of an envelope: it must be the recipient's address, and no
 * identity number. Case, blanks, punctuation and ligatures make no difference. Source: mail and
 * print, section 3.4, check 6; product R-PR-2.
 */
final class WindowText {
  private static final double POINTS_PER_MM = 72 / 25.4;

  private final List<String> lines;
  private final StringBuilder letters = new StringBuilder();

  /** Before these letters a word begins; the last one is the end. */
  private final BitSet edges = new BitSet();

  private WindowText(String text) {
    lines = text.lines().filter(line -> !line.isBlank()).toList();
    normalised(text)
        .codePoints()
        .forEach(
            letter -> {
              if (counts(letter)) {
                letters.appendCodePoint(letter);
              } else {
                edges.set(letters.length());
              }
            });
    edges.set(0);
    edges.set(letters.length());
  }

  /** What stands there on the first page. */
  static WindowText of(PDDocument document, Box window) throws IOException {
    PDFTextStripperByArea stripper = new PDFTextStripperByArea();
    stripper.setSortByPosition(true);
    stripper.addRegion(
        "window",
        new Rectangle2D.Double(
            window.left() * POINTS_PER_MM,
            window.top() * POINTS_PER_MM,
            window.width() * POINTS_PER_MM,
            window.height() * POINTS_PER_MM));
    stripper.extractRegions(document.getPage(0));
    return new WindowText(stripper.getTextForRegion("window"));
  }

  /** Codes of everything that is wrong, as in section 3.3. */
  List<String> faults(List<String> recipient) {
    List<String> faults = new ArrayList<>();
    if (lines.stream().anyMatch(line -> PostalRules.holdsNationalId(normalised(line)))) {
      faults.add(PostalRules.NATIONAL_ID_SHOWS);
    }
    mismatch(recipient).ifPresent(faults::add);
    return faults;
  }

  private Optional<String> mismatch(List<String> recipient) {
    if (letters.isEmpty()) {
      return Optional.of("address-is-empty");
    }
    if (recipient.stream().allMatch(this::shows)) {
      return Optional.empty();
    }
    return lines.size() < recipient.size()
        ? Optional.of("not-enough-address-lines")
        : Optional.of("address-is-not-the-recipients");
  }

  /** Whether these words stand there, beginning and ending where words do. */
  private boolean shows(String line) {
    StringBuilder wanted = new StringBuilder();
    normalised(line).codePoints().filter(WindowText::counts).forEach(wanted::appendCodePoint);
    String words = wanted.toString();
    for (int at = letters.indexOf(words); at >= 0; at = letters.indexOf(words, at + 1)) {
      if (edges.get(at) && edges.get(at + words.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean counts(int letter) {
    return Character.isLetterOrDigit(letter)
        || Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "WindowText";
  }
}
