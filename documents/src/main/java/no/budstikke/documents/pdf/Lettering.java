package no.budstikke.documents.pdf;

import no.budstikke.documents.pdf.Palette.Colour;

/**
 * A typeface in a size and a colour.
 *
 * @param face which letters
 * @param size hundredths of a point
 * @param colour of the letters
 */
public record Lettering(Typeface face, int size, Colour colour) {
  /** One point smaller. */
  public Lettering smaller() {
    return new Lettering(face, size - 100, colour);
  }
}
