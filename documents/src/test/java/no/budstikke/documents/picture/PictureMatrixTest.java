package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.picture.MatrixCell.Engine;
import no.budstikke.documents.picture.MatrixCell.Form;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * Mail and print, section 5.4: every template with any number of lines in every language is clean,
 * says what went in, and is the same file twice. The whole matrix runs with {@code
 * -Dpicture.matrix=full} and takes some minutes; else a cut of it runs.
 */
class PictureMatrixTest {
  private static final boolean FULL = "full".equals(System.getProperty("picture.matrix"));
  private static final int TOLD_EVERY = 32;
  private static final long ORDER = 1;

  private final InvoicePicture pictures = new InvoicePicture();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger wrong = new AtomicInteger();

  @Test
  void everyFileOfTheMatrixIsCleanAndSaysWhatWentIn() {
    List<MatrixCell> cells = new ArrayList<>(FULL ? MatrixCell.all() : MatrixCell.cut());
    // A run that is broken off has still seen some of everything.
    Collections.shuffle(cells, new Random(ORDER));

    // Two files at a time: veraPDF keeps its state by thread, and memory stays small.
    List<String> faults =
        (FULL ? cells.parallelStream() : cells.stream())
            .flatMap(cell -> wrongWith(cell).stream())
            .toList();

    assertThat(faults).isEmpty();
    assertThat(done).hasValue(cells.size());
  }

  @Test
  void theCutHasEveryTemplateLengthAndLanguage() {
    List<MatrixCell> all = MatrixCell.all();
    List<MatrixCell> cut = MatrixCell.cut();

    assertThat(all).doesNotHaveDuplicates().hasSize(1024).containsAll(cut);
    assertThat(cut.stream().map(MatrixCell::lines)).contains(400);
    for (Engine engine : Engine.values()) {
      List<MatrixCell> own = cut.stream().filter(cell -> cell.engine() == engine).toList();
      assertThat(own.stream().map(MatrixCell::lines)).contains(1, 12, 40);
      assertThat(own.stream().map(MatrixCell::language)).contains(Language.values());
      assertThat(own.stream().map(MatrixCell::market)).contains(Market.values());
      assertThat(own.stream().map(cell -> cell.kind() + " " + cell.form()).distinct()).hasSize(16);
    }
  }

  private List<String> wrongWith(MatrixCell cell) {
    Picture picture = cell.render(pictures);
    List<String> wrong = new ArrayList<>(Conformance.objections(picture.pdf().bytes()));
    if (!cell.render(pictures).equals(picture)) {
      wrong.add("is another file the second time");
    }
    try (PDDocument document = Loader.loadPDF(picture.pdf().bytes())) {
      wrong.addAll(wrongInText(cell, new PDFTextStripper().getText(document)));
      Optional<String> seen = Scanned.code(document);
      if (!seen.equals(cell.codeText())) {
        wrong.add("a phone reads " + seen);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tell(wrong.size());
    return wrong.stream().map(fault -> cell + ": " + fault).toList();
  }

  /** The words of a page are those of the request; only one that is to be paid says how. */
  private static List<String> wrongInText(MatrixCell cell, String text) {
    PaymentRequest request = cell.request();
    List<String> wrong = new ArrayList<>();
    mustContain(text, MatrixCell.NAME, wrong);
    mustContain(text, Figures.money(request.payment().due()), wrong);
    List<String> waysToPay =
        List.of(
            request.payment().accounts().getFirst().formatted(),
            cell.market() == Market.NO ? Requests.KID : Requests.OCR);
    for (String way : waysToPay) {
      if (cell.form() == Form.TO_PAY) {
        mustContain(text, way, wrong);
      } else if (text.contains(way)) {
        wrong.add("says how to pay: " + way);
      }
    }
    return wrong;
  }

  private static void mustContain(String text, String part, List<String> wrong) {
    if (!text.contains(part)) {
      wrong.add("does not say " + part);
    }
  }

  private void tell(int faults) {
    int now = done.incrementAndGet();
    int all = wrong.addAndGet(faults);
    if (FULL && now % TOLD_EVERY == 0) {
      System.out.println("Files of the picture matrix: " + now + ", faults: " + all);
    }
  }
}
