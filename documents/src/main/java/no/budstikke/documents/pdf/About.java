package no.budstikke.documents.pdf;

import java.time.LocalDate;
import java.util.Optional;
import no.budstikke.core.request.Content;

/**
 * What a file says of itself.
 *
 * @param title shown by readers
 * @param author whose document it is
 * @param language BCP 47 tag
 * @param issued the date of the document, never of the file
 * @param source the document that machines read, where it goes along
 */
public record About(
    String title, String author, String language, LocalDate issued, Optional<Content> source) {
  @Override
  public String toString() {
    return "About";
  }
}
