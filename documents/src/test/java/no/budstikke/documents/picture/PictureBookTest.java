package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Mail and print, sections 3.10 B and 5.3: a merged batch shares its fonts. */
class PictureBookTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
  private static final Rendition RENDITION = new Rendition(Market.NO, Language.NB, true);

  @Test
  void aBookIsCleanAndEveryLetterIsOnItsPages() throws IOException {
    byte[] pdf = book(10);

    assertThat(Conformance.objections(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(11);
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(9);
      stripper.setEndPage(9);
      assertThat(stripper.getText(document)).contains("Åse Bjørkhaug 7", Requests.KID);
    }
    assertThat(book(10)).isEqualTo(pdf);
  }

  @Test
  void manyLettersHoldTheirFontsOnce() throws IOException {
    int few = book(20).length;
    int many = book(220).length;

    // One letter alone has about 50 kB.
    assertThat((many - few) / 200).isLessThan(8_000);
  }

  @Test
  void memoryDoesNotGrowWithTheBook() throws IOException {
    long[] held = new long[2];
    try (PictureBook book =
        new PictureBook(Look.PLAIN, "B1", DAY, OutputStream.nullOutputStream())) {
      for (int i = 0; i < 1500; i++) {
        if (i == 300) {
          held[0] = held();
        }
        book.add(letter(i, 1), RENDITION, Optional.empty());
      }
      held[1] = held();
    }

    // Some numbers for each letter, 1 200 of them; one letter alone takes 100 kB while it is drawn.
    assertThat(held[1] - held[0]).isLessThan(2_000_000);
  }

  private static long held() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** The second letter has two pages. */
  private static byte[] book(int letters) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PictureBook book = new PictureBook(Looks.complete().look(), "B1", DAY, out)) {
      int page = 1;
      for (int i = 0; i < letters; i++) {
        Optional<String> link = Optional.of("https://faktura.example/f/" + i);
        assertThat(book.add(letter(i, i == 1 ? 30 : 12), RENDITION, link)).isEqualTo(page);
        page = book.pages() + 1;
      }
    }
    return out.toByteArray();
  }

  private static PaymentRequest letter(int i, int lines) {
    return Requests.norwegian().name("Åse Bjørkhaug " + i).lines(lines).build();
  }
}
