package no.budstikke.documents.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import no.budstikke.documents.profile.SeenFile.Pdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Opens a PDF that somebody sent us. Source: input format, section 6, content check. */
final class PdfReader {
  /** Encrypted files are known by their trailer, which is never encrypted itself. */
  private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(?:<<|\\d+\\s+\\d+\\s+R)");

  private static final COSName SCRIPT_SOURCE = COSName.getPDFName("JS");
  private static final COSName SUBTYPE_OF_ACTION = COSName.S;
  private static final int PAGES_READ = 3;

  private PdfReader() {}

  static Pdf look(byte[] file) {
    if (ENCRYPTED.matcher(new String(file, StandardCharsets.ISO_8859_1)).find()) {
      return new Pdf.Encrypted();
    }
    if (PdfWeight.isTooMuch(file)) {
      return new Pdf.Broken();
    }
    try (PDDocument document = Loader.loadPDF(file)) {
      return document.isEncrypted()
          ? new Pdf.Encrypted()
          : new Pdf.Open(isActive(document), words(document));
    } catch (InvalidPasswordException e) {
      return new Pdf.Encrypted();
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | ClassCastException
        | NullPointerException
        | ArithmeticException e) {
      // The library meets made-up files with all of these; to us they are one thing.
      return new Pdf.Broken();
    }
  }

  /** Scripts and launches can hang on any object, so every object is looked at. */
  private static boolean isActive(PDDocument document) throws IOException {
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      COSObject object = document.getDocument().getObjectFromPool(key);
      COSBase base = object.getObject();
      if (base instanceof COSDictionary dictionary && acts(dictionary, 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean acts(COSDictionary dictionary, int depth) {
    COSName action = dictionary.getCOSName(SUBTYPE_OF_ACTION);
    boolean itself =
        dictionary.containsKey(SCRIPT_SOURCE)
            || COSName.JAVA_SCRIPT.equals(action)
            || COSName.getPDFName("Launch").equals(action);
    return itself
        || (depth < 8
            && dictionary.getValues().stream()
                .anyMatch(value -> value instanceof COSDictionary inner && acts(inner, depth + 1)));
  }

  private static String words(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setEndPage(PAGES_READ);
    return PictureWords.bare(stripper.getText(document));
  }
}
