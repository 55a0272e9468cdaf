package no.budstikke.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNumberTest {
  /** AvtaleGiro, section 10.5; eFaktura, section 13.1; Swedish e-faktura, section 11.6. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          NO, 988077917,     988077917
          NO, 123456785,     123456785
          NO, 918130047,     918130047
          NO, 986559469,     986559469
          NO, 987 654 325,   987654325
          SE, 556840-2266,   5568402266
          SE, 165568402266,  5568402266
          SE, 005568402266,  5568402266
          SE, 556123-4567,   5561234567
          SE, 556016-9095,   5560169095
          SE, 802005-4691,   8020054691
          SE, 857209-0606,   8572090606
          SE, 212000-2411,   2120002411
          SE, 811217-2385,   8112172385
          SE, 198112172385,  8112172385
          SE, 008112172385,  8112172385
          """)
  void theWorkedExamplesAreRight(Market market, String text, String digits) {
    assertThat(OrganisationNumber.read(market, text).value())
        .get()
        .extracting(OrganisationNumber::digits, OrganisationNumber::market)
        .containsExactly(digits, market);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          NO, 123456789,    CHECK_DIGIT
          NO, 12345678-,    LENGTH
          NO, 9880779170,   LENGTH
          NO, 98807791A,    CHARACTERS
          SE, 556840-2267,  CHECK_DIGIT
          SE, 175568402266, LENGTH
          SE, 811317-2384,  DATE
          """)
  void faultyNumbersAreToldByTheirFault(Market market, String text, Fault fault) {
    assertThat(OrganisationNumber.read(market, text).fault()).contains(fault);
  }

  @Test
  void aSoleTradersNumberIsPersonal() {
    assertThat(new OrganisationNumber.Swedish("8112172385").personal()).isTrue();
    assertThat(new OrganisationNumber.Swedish("5568402266").personal()).isFalse();
    assertThat(new OrganisationNumber.Norwegian("988077917").personal()).isFalse();
  }

  @Test
  void theVatNumberFollowsFromIt() {
    assertThat(new OrganisationNumber.Norwegian("988077917").vatNumber())
        .isEqualTo("NO988077917MVA");
    assertThat(new OrganisationNumber.Swedish("5568402266").vatNumber())
        .isEqualTo("SE556840226601");
  }

  @Test
  void noNumberShowsItsDigits() {
    assertThat(new OrganisationNumber.Swedish("8112172385")).hasToString("OrganisationNumber");
    assertThat(new OrganisationNumber.Norwegian("988077917")).hasToString("OrganisationNumber");
  }

  @Test
  void aNumberIsMadeFromItsFirstDigits() {
    assertThat(OrganisationNumber.withCheckDigit(Market.NO, "98807791"))
        .contains(new OrganisationNumber.Norwegian("988077917"));
    assertThat(OrganisationNumber.withCheckDigit(Market.SE, "556840226"))
        .contains(new OrganisationNumber.Swedish("5568402266"));
    assertThat(OrganisationNumber.withCheckDigit(Market.SE, "")).isEmpty();
  }
}
