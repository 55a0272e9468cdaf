package no.budstikke.documents.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.pdf.About;
import no.budstikke.documents.pdf.Book;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Repertoire;
import no.budstikke.documents.pdf.Stationery;

/**
 * Many pictures of one issuer in one file for a print house: typefaces and logo stand in it once,
 * and memory does not grow with what has been written. Source: mail and print, section 3.10 B.
 */
public final class PictureBook implements AutoCloseable {
  private final Look look;
  private final Stationery stationery;
  private final Book book;

  /**
   * Begins a book.
   *
   * @param title of the file, for example the name of the batch
   */
  public PictureBook(Look look, String title, LocalDate day, OutputStream out) throws IOException {
    this.look = look;
    this.stationery = Papers.of(Outfit.in(look), Repertoire.EUROPEAN).stationery();
    this.book = new Book(stationery, new About(title, title, "nb", day, Optional.empty()), out);
  }

  /**
   * Adds a picture.
   *
   * @param link to the consumer's page, for the code that phones read
   * @return its first page, counted from 1
   */
  public int add(PaymentRequest request, Rendition rendition, Optional<String> link)
      throws IOException {
    Draft draft = new Draft(stationery, rendition.language().tag());
    new Composer(request, rendition, new Outfit(look, link, Optional.empty()), draft).compose();
    return book.add(draft);
  }

  /** How many pages there are. */
  public int pages() {
    return book.pages();
  }

  /** Ends the file; the stream stays open. */
  @Override
  public void close() throws IOException {
    book.close();
  }
}
