package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PostalAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail and print, section 3.3: what the carriers' machines and people can read. */
class PostalRulesTest {
  private static final PrintProfile C5 = PrintProfiles.SHIPPED.of("no-c5", Market.NO);
  private static final PrintProfile DIGIPOST = PrintProfiles.SHIPPED.of("no-digipost", Market.NO);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Kari Eksempel | Solbakken 7          | 5750   | Odda      | NO | -
          Kari Eksempel | Solbakken 7          | 0000   | Odda      | NO | not-a-real-postcode!
          Kari Eksempel | Solbakken 7          | 575    | Odda      | NO | not-a-real-postcode!
          Kari Eksempel | Storgatan 1          | 111 22 | Stockholm | SE | -
          Kari Eksempel | Storgatan 1          | 11122  | Stockholm | SE | -
          Kari Eksempel | Storgatan 1          | 01122  | Stockholm | SE | not-a-real-postcode!
          Kari Eksempel | Hauptstr. 1          | 10115  | Berlin    | DE | -
          Kari Eksempel | ''                   | 5750   | Odda      | NO | not-enough-address-lines!
          Kari Eksempel | ''                   | ''     | ''        | NO | address-is-empty!
          ---           | Solbakken 7          | 5750   | Odda      | NO | invalid-address-line-1-or-2!
          (Kari)        | Solbakken 7          | 5750   | Odda      | NO | invalid-char-in-address!
          Kari Eksempel | Uten fast bopel      | 5750   | Odda      | NO | no-fixed-abode-address!
          Kari Eksempel | Kundenr 12           | 5750   | Odda      | NO | reference-in-address
          Kari Eksempel | 01010112345          | 5750   | Odda      | NO | national-id-in-address!
          Kari Eksempel | 640823-3234          | 5750   | Odda      | NO | national-id-in-address!
          Łucja Wójcik  | Solbakken 7          | 5750   | Odda      | NO | letters-not-read-by-machines
          Máret Čuđi    | Solbakken 7          | 9730   | Karasjok  | NO | -
          a;b;c;d       | Solbakken 7;b;c;d;e  | 5750   | Odda      | NO | too-many-address-lines!
          """)
  void anAddressIsCheckedByTheRulesOfItsCountry(
      String name, String lines, String code, String city, String country, String expected) {
    var address =
        new PostalAddress(
            Arrays.stream(lines.split(";", -1)).filter(line -> !line.isEmpty()).toList(),
            code,
            city,
            country);
    var request = Requests.of(Market.NO).name(name).address(address).build();

    assertThat(PostalRules.faults(request, Market.NO, C5))
        .extracting(fault -> fault.code() + (fault.stops() ? "!" : ""))
        .isEqualTo(expected == null ? java.util.List.of() : java.util.List.of(expected));
  }

  @Test
  void aProfileMayTakeFewerLines() {
    var request = Requests.of(Market.NO).street("a 1", "b 2", "c 3", "d 4").build();

    assertThat(PostalRules.faults(request, Market.NO, C5)).isEmpty();
    assertThat(PostalRules.faults(request, Market.NO, DIGIPOST))
        .extracting(PostalRules.Fault::code)
        .containsExactly("too-many-address-lines");
  }
}
