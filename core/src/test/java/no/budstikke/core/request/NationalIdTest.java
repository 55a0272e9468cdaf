package no.budstikke.core.request;

import static no.budstikke.core.request.NationalId.Population.ANY;
import static no.budstikke.core.request.NationalId.Population.REAL;
import static no.budstikke.core.request.NationalId.TenDigits.UNDECIDED;
import static no.budstikke.core.request.NationalId.TenDigits.YOUNGEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import no.budstikke.core.request.NationalId.Kind;
import no.budstikke.core.request.NationalId.Population;
import no.budstikke.core.request.NationalId.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final Terms OFFLINE = new Terms(ANY, TODAY, YOUNGEST);

  /** AvtaleGiro, section 10.6; eFaktura, section 13.1 (published test persons). */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          01828010154, FODSELSNUMMER, true
          01828010162, FODSELSNUMMER, true
          01828010170, FODSELSNUMMER, true
          01828010189, FODSELSNUMMER, true
          41828010148, D_NUMBER,      true
          01032300371, FODSELSNUMMER, false
          23106029172, FODSELSNUMMER, false
          18045831147, FODSELSNUMMER, false
          """)
  void theNorwegianExamplesAreRight(String digits, Kind kind, boolean synthetic) {
    assertThat(NationalId.read(digits, OFFLINE).value())
        .get()
        .extracting(
            NationalId::revealed, NationalId::kind, NationalId::synthetic, NationalId::market)
        .containsExactly(digits, kind, synthetic, Market.NO);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          01828010155,  CHECK_DIGIT
          01828010144,  CHECK_DIGIT
          12345612345,  DATE
          32018010154,  DATE
          29820110154,  DATE
          80828010154,  DATE
          0182801015x,  CHARACTERS
          0182801 154,  CHARACTERS
          182801015,    LENGTH
          '',           LENGTH
          """)
  void faultyNorwegianNumbersAreToldByTheirFault(String text, Fault fault) {
    assertThat(NationalId.read(text, OFFLINE).fault()).contains(fault);
  }

  @Test
  void someNorwegianNumbersCannotExist() {
    assertThat(NationalId.withCheckDigits(Market.NO, "018280104")).isEmpty();
    assertThat(NationalId.withCheckDigits(Market.NO, "018280101"))
        .contains(new NationalId.Norwegian("01828010154"));
    assertThat(NationalId.withCheckDigits(Market.NO, "418280101"))
        .contains(new NationalId.Norwegian("41828010148"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          018280101
          016780101
          014280101
          """)
  void everyMarkOfAMadeUpMonthIsKnown(String nineDigits) {
    assertThat(NationalId.withCheckDigits(Market.NO, nineDigits))
        .get()
        .extracting(NationalId::synthetic)
        .isEqualTo(true);
  }

  /** R-GD-5. Swedish numbers cannot be told apart, so they pass both guards. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          REAL,      01828010154,  SYNTHETIC
          REAL,      23106029172,
          REAL,      198112172385,
          SYNTHETIC, 01828010154,
          SYNTHETIC, 23106029172,  NOT_SYNTHETIC
          SYNTHETIC, 198112172385,
          ANY,       01828010154,
          ANY,       23106029172,
          """)
  void madeUpPeopleStayInTheSandboxAndRealOnesOutOfIt(
      Population population, String text, Fault fault) {
    Terms terms = new Terms(population, TODAY, UNDECIDED);
    assertThat(NationalId.read(text, terms).fault().orElse(null)).isEqualTo(fault);
  }

  /** Swedish e-faktura, section 11.5, with their normal forms. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          191212121212,  191212121212, PERSONNUMMER
          197701032380,  197701032380, PERSONNUMMER
          198112172385,  198112172385, PERSONNUMMER
          19811217-2385, 198112172385, PERSONNUMMER
          811217-2385,   198112172385, PERSONNUMMER
          8112172385,    198112172385, PERSONNUMMER
          ' 8112172385 ',198112172385, PERSONNUMMER
          090527+1474,   190905271474, PERSONNUMMER
          090121+9931,   190901219931, PERSONNUMMER
          20000229-2399, 200002292399, PERSONNUMMER
          20000405-9937, 200004059937, PERSONNUMMER
          19570428-9999, 195704289999, PERSONNUMMER
          19460823-9986, 194608239986, PERSONNUMMER
          121212-1212,   201212121212, PERSONNUMMER
          121212+1212,   191212121212, PERSONNUMMER
          19701063-2391, 197010632391, SAMORDNINGSNUMMER
          19730288-9931, 197302889931, SAMORDNINGSNUMMER
          20210791-9967, 202107919967, SAMORDNINGSNUMMER
          701063-2391,   197010632391, SAMORDNINGSNUMMER
          """)
  void theSwedishExamplesAreRight(String text, String normalForm, Kind kind) {
    assertThat(NationalId.read(text, OFFLINE).value())
        .get()
        .extracting(NationalId::revealed, NationalId::kind, NationalId::market)
        .containsExactly(normalForm, kind, Market.SE);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          19700428-9895,  CHECK_DIGIT
          19600430-9886,  CHECK_DIGIT
          198101296928,   CHECK_DIGIT
          190101010159,   CHECK_DIGIT
          19420566-9899,  CHECK_DIGIT
          19721086-9924,  CHECK_DIGIT
          20150916-0006,  NOT_IN_USE
          20010229-2394,  DATE
          17990101-2394,  DATE
          165568402266,   DATE
          19090527 1474,  CHARACTERS
          19090527+1474,  CHARACTERS
          19090527-T474,  CHARACTERS
          0527-1474,      LENGTH
          """)
  void faultySwedishNumbersAreToldByTheirFault(String text, Fault fault) {
    assertThat(NationalId.read(text, OFFLINE).fault()).contains(fault);
  }

  @Test
  void withoutARuleTenDigitsWithoutASignAreUndecided() {
    Terms strict = new Terms(REAL, TODAY, UNDECIDED);
    assertThat(NationalId.read("8112172385", strict).fault()).contains(Fault.CENTURY);
    assertThat(NationalId.read("811217-2385", strict).value()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"2012-12-11, 191212121212", "2012-12-12, 201212121212"})
  void theYoungestCenturyIsTheLatestOneInWhichThePersonIsBorn(LocalDate today, String normalForm) {
    assertThat(NationalId.read("121212-1212", new Terms(ANY, today, YOUNGEST)).value())
        .map(NationalId::revealed)
        .contains(normalForm);
  }

  @Test
  void aNumberIsMadeFromItsFirstDigits() {
    assertThat(NationalId.withCheckDigits(Market.SE, "19811217238"))
        .contains(new NationalId.Swedish("198112172385"));
    assertThat(NationalId.withCheckDigits(Market.SE, "19811217000")).isEmpty();
    assertThat(NationalId.withCheckDigits(Market.SE, "1981121723")).isEmpty();
    assertThat(NationalId.withCheckDigits(Market.NO, "")).isEmpty();
  }

  @Test
  void onlyTheFirstFourDigitsAreEverShown() {
    assertThat(new NationalId.Norwegian("01828010154").masked()).isEqualTo("0182•••••••");
    assertThat(new NationalId.Swedish("198112172385").masked()).isEqualTo("1981••••••••");
    assertThat(NationalId.mask("01017012345")).isEqualTo("0101•••••••");
    assertThat(NationalId.mask("811217-2384")).isEqualTo("8112••••••");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0101", "Kari Nordmann", "0101701234x", "0101701234567"})
  void aMaskThatIsUnsureHidesEverything(String text) {
    assertThat(NationalId.mask(text)).isEqualTo("•••••••••••");
  }

  @Test
  void neitherTheTextNorTheExceptionShowsTheNumber() {
    assertThat(new NationalId.Norwegian("01828010154")).hasToString("NationalId");
    assertThat(new NationalId.Swedish("198112172385")).hasToString("NationalId");
    assertThat(NationalId.read("01828010154", OFFLINE).toString()).doesNotContain("0182");
    assertThatThrownBy(() -> new NationalId.Norwegian("01828010155"))
        .hasMessage("No valid Norwegian national id: CHECK_DIGIT");
  }
}
