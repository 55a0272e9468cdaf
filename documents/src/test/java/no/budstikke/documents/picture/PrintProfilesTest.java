package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail and print, section 3.2: an operator's print house has a profile of its own. */
class PrintProfilesTest {
  @TempDir private Path folder;
  private String usual = "";

  @BeforeEach
  void read() throws IOException {
    try (InputStream in = PrintProfile.class.getResourceAsStream("profile/no-c5.properties")) {
      assertThat(in).isNotNull();
      usual = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void oneOfTheOperatorsIsReadAndTheShippedOnesStay() throws IOException {
    write("no-mine", usual);
    PrintProfiles profiles = PrintProfiles.in(folder);

    assertThat(profiles.named("no-mine")).isPresent();
    assertThat(profiles.all()).hasSize(PrintProfiles.SHIPPED.all().size() + 1);
    assertThat(PrintProfiles.SHIPPED.named("no-mine")).isEmpty();
  }

  @Test
  void oneOfTheSameNameStandsBeforeTheShippedOne() throws IOException {
    write("no-c5", usual.replace("finished.pages=20", "finished.pages=7"));

    PrintProfile own = PrintProfiles.in(folder).named("no-c5").orElseThrow();
    assertThat(own.finished().mostPages()).isEqualTo(7);
    assertThat(PrintProfiles.in(folder).all()).hasSameSizeAs(PrintProfiles.SHIPPED.all());
  }

  @Test
  void everythingThatIsWrongIsTold() throws IOException {
    write("no-a1", usual.replace("duplex=yes", "duplex=perhaps"));
    write("se-b2", usual);
    write("Mine", usual);

    assertThatThrownBy(() -> PrintProfiles.in(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-a1 is refused: duplex: yes or no is expected")
        .hasMessageContaining("se-b2 is refused: its name begins with its market")
        .hasMessageContaining("Mine must have a name like");
    assertThatThrownBy(() -> PrintProfiles.in(folder.resolve("nowhere")))
        .hasMessageContaining("no readable folder");
  }

  /** The address stands where the profile's window is, and the sender keeps out of its way. */
  @Test
  void aPictureIsLaidOutForTheWindowOfItsProfile() throws IOException {
    write(
        "no-mine",
        usual
            .replace("window=15 44 105 35", "window=90 38 105 30")
            .replace("address=20 47 86 20.5", "address=96 42 90 20.5"));
    PrintProfile mine = PrintProfiles.in(folder).named("no-mine").orElseThrow();
    PaymentRequest request = Requests.norwegian().build();
    Picture letter =
        new InvoicePicture()
            .letter(request, Rendition.of(request, Market.NO, true), Outfit.PLAIN, mine);

    assertThat(
            ForeignPdf.onPaper(
                letter.pdf(), new ForeignPdf.Posting(mine, Recipient.lines(request, Market.NO))))
        .isEmpty();
  }

  private void write(String id, String text) throws IOException {
    Files.writeString(folder.resolve(id + ".properties"), text);
  }
}
