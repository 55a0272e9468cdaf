package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mail and print, section 3.2: a profile is data, and data is checked when it is read. */
class ProfileReaderTest {
  static java.util.List<PrintProfile> profiles() {
    return PrintProfiles.SHIPPED.all();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyProfileShowsTheAddressBlockOfItsMarketAndSaysWhereItsValuesAreFrom(PrintProfile one) {
    AddressBlock block = AddressBlock.of(one.market());

    assertThat(one.window().text().holds(block.left(), block.firstLine(), 0)).isTrue();
    assertThat(
            one.window()
                .text()
                .holds(block.left() + block.width(), block.firstLine() + block.height(), 0))
        .isTrue();
    assertThat(one.provenance()).contains("3.2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          window=15 44 105 35       | window=15 44 105        | window: 4 millimetres are expected
          window=15 44 105 35       | window=15 44 0 35       | width and height are positive
          window=15 44 105 35       | window=120 44 100 35    | the window is not on the sheet
          window=15 44 105 35       | window=15 60 105 35     | the address is not in the window
          forbidden=                | forbidden=0 40 100 20   | the address is in a forbidden zone
          margins=5 5 5 18          | margins=5 5 5 30        | the address is in a margin
          duplex=yes                | duplex=perhaps          | duplex: yes or no is expected
          market=NO                 | market=DK               | market: NO or SE is expected
          sheet.weight=499          | sheet.weight=5 g        | sheet.weight: a whole number is expected
          C5:6:650 C4:60:1900       | C4:60:1900 C5:6:650     | the envelopes do not grow
          C5:6:650 C4:60:1900       | C5:6                    | envelopes: code:sheets:weight is expected
          address.lines=6           | colour=yes              | address.lines is missing
          address.lines=6           | address.lines=6\\ncolour=yes | colour is not known
          """)
  void aWrongFileIsRefusedWithWhatIsWrong(String right, String wrong, String why)
      throws IOException {
    String text = text("/no/budstikke/documents/picture/profile/no-c5.properties");
    String changed = text.replace(right.strip(), wrong.strip().replace("\\n", "\n"));
    assertThat(changed).isNotEqualTo(text);

    assertThatThrownBy(() -> ProfileReader.read("mine", new StringReader(changed)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mine is refused")
        .hasMessageContaining(why);
  }

  /** A complete profile that was published, with its own zones for logo, sender and text. */
  @Test
  void aProfileOfAnotherCountryHasZonesOfItsOwn() throws IOException {
    PrintProfile notify =
        ProfileReader.read(
            "uk-notify", new StringReader(text("/print-profiles/uk-notify.properties")));

    assertThat(notify.allows(true, 30, 50, 0)).as("address").isTrue();
    assertThat(notify.allows(true, 70, 20, 0)).as("logo").isTrue();
    assertThat(notify.allows(true, 150, 80, 0)).as("sender").isTrue();
    assertThat(notify.allows(true, 30, 200, 0)).as("text").isTrue();
    assertThat(notify.allows(true, 60, 35, 0)).as("between logo and address").isFalse();
    assertThat(notify.allows(true, 60, 80, 0)).as("below the address").isFalse();
    assertThat(notify.allows(true, 10, 200, 0)).as("border").isFalse();
    assertThat(notify.allows(false, 60, 35, 0)).as("later pages").isTrue();
  }

  @Test
  void sheetsAreCountedByTheSidesThatArePrinted() {
    Paper paper = PrintProfiles.SHIPPED.of("no-c5", no.budstikke.core.request.Market.NO).paper();

    assertThat(paper.sheets(1, true)).isEqualTo(1);
    assertThat(paper.sheets(3, true)).isEqualTo(2);
    assertThat(paper.sheets(3, false)).isEqualTo(3);
    assertThat(paper.envelope(6).orElseThrow().code()).isEqualTo("C5");
    assertThat(paper.envelope(7).orElseThrow().code()).isEqualTo("C4");
    assertThat(paper.envelope(61)).isEmpty();
    assertThat(paper.weight(2, paper.envelope(2).orElseThrow())).isEqualTo(1648);
    assertThat(paper.weight(6, paper.envelope(6).orElseThrow())).isEqualTo(3644);
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = ProfileReaderTest.class.getResourceAsStream(resource)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
