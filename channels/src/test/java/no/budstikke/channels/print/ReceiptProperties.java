package no.budstikke.channels.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.budstikke.core.followup.ReplyCursor;

class ReceiptProperties {
  private static final String ACK =
      """
      {"batchId":"01970000-0000-7000-8000-00000000beef","result":"ACCEPTED","at":"2026-11-24T08:00:00Z",
       "rejected":[{"deliveryId":"01970000-0000-7000-8000-000000000001","code":"TOO_HEAVY"}]}
      """;

  @Property
  void nothingThatIsReadAsAReceiptThrows(@ForAll Box box, @ForAll byte[] content) {
    ReceiptFile.Reading reading = ReceiptFile.read(box, content);

    assertThat(reading.problem().isPresent() || reading.replies().isEmpty()).isTrue();
  }

  @Property
  void aDamagedReceiptCountsWhollyOrNotAtAll(
      @ForAll @IntRange(max = 186) int place, @ForAll byte letter) {
    byte[] content = ACK.getBytes(UTF_8);
    content[place] = letter;
    ReceiptFile.Reading reading = ReceiptFile.read(Box.ACK, content);

    assertThat(reading.replies()).hasSize(reading.problem().isPresent() ? 0 : 2);
  }

  @Property(tries = 200)
  void nothingThatIsOpenedAsABatchThrows(@ForAll byte[] content) throws IOException {
    Path file = Files.createTempFile("batch", ".zip");
    try {
      Files.write(file, content);
      assertThat(BatchReader.open(file).problem()).isPresent();
    } finally {
      Files.delete(file);
    }
  }

  @Property
  void aBookmarkReadsBackFromItsCursor(@ForAll("names") String one, @ForAll("names") String two) {
    Bookmark bookmark =
        Bookmark.of(ReplyCursor.BEGINNING)
            .at(Box.STATUS, one, 17)
            .at(Box.ACK, two, Bookmark.Place.ALL);

    assertThat(Bookmark.of(bookmark.cursor())).isEqualTo(bookmark);
  }

  @Property
  void aStrangeCursorBeginsAnew(@ForAll String value) {
    assertThat(Bookmark.of(new ReplyCursor(value)).in(Box.ACK).isBefore("0.json")).isTrue();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('0', '9')
        .withChars("._-")
        .ofMinLength(1)
        .ofMaxLength(60);
  }
}
