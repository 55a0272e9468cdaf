package no.budstikke.documents.picture;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;

/** A typeface: how wide its letters are and how they are written into a page. */
interface Face {
  /** The width of a text in thousandths of the type size. */
  int width(Style style, String text);

  /** Shows a text at the place and in the size that have been set. */
  void show(Style style, String text, Ink ink);

  /** Sets the type size in hundredths of a point; to be called before {@link #show}. */
  void choose(Style style, int size, Ink ink);

  /** The font objects a document needs for what has been shown. */
  PDResources resources(PDDocument document) throws IOException;
}
