package no.budstikke.documents.picture;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Whether every typeface of a page is in the file or one that each printer has: also those of its
 * forms, patterns and marks. Source: mail and print, section 3.4, check 5.
 */
final class PageFonts {
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  boolean areThere(PDPage page) throws IOException {
    if (!areThere(page.getResources())) {
      return false;
    }
    for (PDAnnotation mark : page.getAnnotations()) {
      PDAppearanceStream look = mark.getNormalAppearanceStream();
      if (look != null && !areThere(look.getResources())) {
        return false;
      }
    }
    return true;
  }

  private boolean areThere(PDResources resources) throws IOException {
    if (resources == null || !seen.add(resources.getCOSObject())) {
      return true;
    }
    for (COSName name : resources.getFontNames()) {
      PDFont font = resources.getFont(name);
      if (font != null && !font.isEmbedded() && !Standard14Fonts.containsName(font.getName())) {
        return false;
      }
    }
    for (COSName name : resources.getXObjectNames()) {
      if (!resources.isImageXObject(name)
          && resources.getXObject(name) instanceof PDFormXObject form
          && !areThere(form.getResources())) {
        return false;
      }
    }
    for (COSName name : resources.getPatternNames()) {
      if (resources.getPattern(name) instanceof PDTilingPattern pattern
          && !areThere(pattern.getResources())) {
        return false;
      }
    }
    return true;
  }
}
