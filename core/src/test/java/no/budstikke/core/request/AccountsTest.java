package no.budstikke.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
  /** AvtaleGiro, section 10.4; eFaktura, section 13.1. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          12345678903,   12345678903
          1234 56 78903, 12345678903
          1234.56.78903, 12345678903
          99991123454,   99991123454
          15038366383,   15038366383
          86011117947,   86011117947
          """)
  void norwegianAccountsAreReadAsPeopleWriteThem(String text, String digits) {
    assertThat(NorwegianAccount.read(text).value()).contains(new NorwegianAccount(digits));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          51401099999,  CHECK_DIGIT
          51400567890,  CHECK_DIGIT
          99991023450,  CHECK_DIGIT
          1234567890,   LENGTH
          123456789031, LENGTH
          1234567890-,  CHARACTERS
          00001234560,  NOT_IN_USE
          """)
  void faultyNorwegianAccountsAreToldByTheirFault(String text, Fault fault) {
    assertThat(NorwegianAccount.read(text).fault()).contains(fault);
  }

  @Test
  void someNorwegianAccountsCannotExist() {
    assertThat(NorwegianAccount.withCheckDigit("9999102345")).isEmpty();
    assertThat(NorwegianAccount.withCheckDigit("9999112345"))
        .contains(new NorwegianAccount("99991123454"));
    assertThat(NorwegianAccount.expectedCheckDigit("51401099999")).contains('2');
    assertThat(NorwegianAccount.expectedCheckDigit("99991023450")).isEmpty();
  }

  @Test
  void accountsAreShownInTheirUsualGrouping() {
    assertThat(new NorwegianAccount("12345678903").formatted()).isEqualTo("1234 56 78903");
    assertThat(new Iban("NO7112345678903").formatted()).isEqualTo("NO71 1234 5678 903");
  }

  /** Swedish e-faktura, section 11.2. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          5402968, 5402-9681, 0054029681
          297367,  297-3675,  0002973675
          640507,  640-5070,  0006405070
          991188,  991-1884,  0009911884
          5862808, 5862-8082, 0058628082
          902003,  902-0033,  0009020033
          """)
  void theWorkedBankgiroExamples(String body, String formatted, String zeroFilled) {
    Bankgiro number = Bankgiro.withCheckDigit(body).orElseThrow();
    assertThat(number.formatted()).isEqualTo(formatted);
    assertThat(Bankgiro.read(formatted).value()).contains(number);
    assertThat(Bankgiro.read(zeroFilled).value()).contains(number);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          5402-9682,   CHECK_DIGIT
          297-3657,    CHECK_DIGIT
          1234-5678,   CHECK_DIGIT
          123-4567,    CHECK_DIGIT
          640507,      LENGTH
          123456789,   LENGTH
          5402_968,    CHARACTERS
          """)
  void faultyBankgiroNumbersAreToldByTheirFault(String text, Fault fault) {
    assertThat(Bankgiro.read(text).fault()).contains(fault);
  }

  /** Swedish e-faktura, section 11.3. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          4,       4-2
          286543,  28 65 43-4
          4105468, 410 54 68-5
          902003,  90 20 03-3
          """)
  void theWorkedPlusgiroExamples(String body, String formatted) {
    Plusgiro number = Plusgiro.withCheckDigit(body).orElseThrow();
    assertThat(number.formatted()).isEqualTo(formatted);
    assertThat(Plusgiro.read(formatted).value()).contains(number);
    assertThat(Plusgiro.read(number.digits()).value()).contains(number);
  }

  @ParameterizedTest
  @CsvSource({"286543-5, CHECK_DIGIT", "0-0, LENGTH", "123456789, LENGTH", "28A, CHARACTERS"})
  void faultyPlusgiroNumbersAreToldByTheirFault(String text, Fault fault) {
    assertThat(Plusgiro.read(text).fault()).contains(fault);
  }

  @Test
  void aNumberAloneDoesNotTellBankgiroFromPlusgiro() {
    assertThat(Bankgiro.read("9020033").value()).isPresent();
    assertThat(Plusgiro.read("9020033").value()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"12345678903, NO7112345678903", "86011117947, NO9386011117947"})
  void aNorwegianAccountHasOneIban(String account, String iban) {
    NorwegianAccount number = new NorwegianAccount(account);
    assertThat(number.iban()).isEqualTo(new Iban(iban));
    assertThat(new Iban(iban).norwegianAccount()).contains(number);
  }

  /** The published examples of the ISO 13616 registry. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NO93 8601 1117 947",
        "SE45 5000 0000 0583 9825 7466",
        "GB29 NWBK 6016 1331 9268 19",
        "DE89 3704 0044 0532 0130 00",
        "dk5000400440116243"
      })
  void ibansAreReadInPrintedForm(String text) {
    assertThat(Iban.read(text).value()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          NO9386011117948,          CHECK_DIGIT
          NO938601111794,           LENGTH
          NO93860111179470,         LENGTH
          SE455000000005839825746,  LENGTH
          N19386011117947,          CHARACTERS
          NO9386O11117947,          CHECK_DIGIT
          NO93-8601111-7947,        CHARACTERS
          """)
  void faultyIbansAreToldByTheirFault(String text, Fault fault) {
    assertThat(Iban.read(text).fault()).contains(fault);
  }

  @Test
  void checkDigitsThatAreNeverMadeAreRefused() {
    Iban low = ibanWithCheckDigits("02");
    String national = low.value().substring(4);
    assertThat(CheckDigits.mod97(national + "NO99")).isEqualTo(1);
    assertThat(Iban.read("NO99" + national).fault()).contains(Fault.CHECK_DIGIT);
  }

  private static Iban ibanWithCheckDigits(String wanted) {
    return IntStream.range(0, 1000)
        .mapToObj(n -> Iban.withCheckDigits(Market.NO, "12345678" + (n + 100)))
        .flatMap(Optional::stream)
        .filter(iban -> iban.value().startsWith(wanted, 2))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noAccountShowsItsDigits() {
    assertThat(new NorwegianAccount("12345678903")).hasToString("NorwegianAccount");
    assertThat(new Bankgiro("6405070")).hasToString("Bankgiro");
    assertThat(new Plusgiro("42")).hasToString("Plusgiro");
    assertThat(new Iban("NO7112345678903")).hasToString("Iban");
  }
}
