package no.budstikke.documents.picture;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Whether a PDF does something by itself or carries a program: neither has a place in an invoice.
 * Source: mail and print, section 3.4, check 2.
 */
final class LivePdf {
  private static final Set<String> ACTING =
      Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition");
  private static final Set<String> PROGRAMS =
      Set.of("exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "js", "jar", "sh");

  private LivePdf() {}

  static boolean isOne(PDDocument document) throws IOException {
    var catalog = document.getDocumentCatalog();
    PDDocumentNameDictionary names = catalog.getNames();
    return (names != null && (names.getJavaScript() != null || carries(names.getEmbeddedFiles())))
        || catalog.getCOSObject().containsKey(COSName.AA)
        || opensWith(catalog.getCOSObject().getDictionaryObject(COSName.OPEN_ACTION))
        || pagesAct(document);
  }

  private static boolean opensWith(COSBase action) {
    return action instanceof COSDictionary dictionary
        && !"GoTo".equals(dictionary.getNameAsString(COSName.S));
  }

  private static boolean pagesAct(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      if (page.getCOSObject().containsKey(COSName.AA)) {
        return true;
      }
      for (PDAnnotation mark : page.getAnnotations()) {
        COSDictionary own = mark.getCOSObject();
        if (own.containsKey(COSName.AA)
            || (own.getDictionaryObject(COSName.A) instanceof COSDictionary action
                && ACTING.contains(String.valueOf(action.getNameAsString(COSName.S))))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean carries(PDNameTreeNode<PDComplexFileSpecification> files)
      throws IOException {
    if (files == null) {
      return false;
    }
    if (files.getNames() != null) {
      for (PDComplexFileSpecification file : files.getNames().values()) {
        if (isProgram(file)) {
          return true;
        }
      }
    }
    List<PDNameTreeNode<PDComplexFileSpecification>> below = files.getKids();
    if (below != null) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : below) {
        if (carries(kid)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isProgram(PDComplexFileSpecification file) throws IOException {
    String name = String.valueOf(file.getFilename()).toLowerCase(Locale.ROOT);
    PDEmbeddedFile inside = file.getEmbeddedFile();
    return PROGRAMS.contains(name.substring(name.lastIndexOf('.') + 1))
        || (inside != null && startsLikeAProgram(inside));
  }

  /** Of Windows, of Unix, or a script. */
  private static boolean startsLikeAProgram(PDEmbeddedFile file) throws IOException {
    try (var in = file.createInputStream()) {
      byte[] start = in.readNBytes(4);
      return start.length == 4
          && ((start[0] == 'M' && start[1] == 'Z')
              || (start[0] == 0x7F && start[1] == 'E' && start[2] == 'L')
              || (start[0] == '#' && start[1] == '!'));
    }
  }
}
