package no.budstikke.channels.avtalegiro.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalLong;
import no.budstikke.core.request.Kid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTest {
  private static final String ACCOUNT = "99991123454";

  @Test
  void aRowIsReadAsItWasWritten() {
    Population.PayeeAgreement agreement =
        new Population.PayeeAgreement(ACCOUNT, "00123456", Kid.Algorithm.MOD11);
    Consent free = new Consent(ACCOUNT, "100101??????", true, OptionalLong.empty());
    Consent limited = new Consent(ACCOUNT, "100102??????", false, OptionalLong.of(500_000));
    Population written = new Population(List.of(agreement), List.of(free, limited));

    assertThat(
            Population.read(
                List.of(
                    "# who",
                    Population.row(agreement),
                    Population.row(free) + " # a comment",
                    "",
                    Population.row(limited))))
        .isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mandate | 99991123454 | 100101?????? | X",
        "mandate | 99991123454 | 100101",
        "mandate | 99991123454 | ???? | J",
        "mandate | 99991123454 | 100101?????? | J | much",
        "mandate | 9999112345 | 100101?????? | J",
        "agreement | 99991123454 | 123",
        "agreement | 99991123454 | 00123456 | MOD12",
        "payer | 99991123454 | 100101?????? | J"
      })
  void aRowThatCannotBeReadIsNamedByItsLine(String row) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.read(List.of("", row)))
        .withMessage("Line 2 cannot be read.");
  }

  @ParameterizedTest
  @CsvSource({
    "100101??????, 100101200457, true",
    "100101??????, 100102200457, false",
    "100101??????, 10010120045, false",
    "1001??2?????, 100101200457, true",
    "1001??3?????, 100101200457, false"
  })
  void theFixedPartAndTheLengthTellTheMandate(String pattern, String kid, boolean covered) {
    assertThat(new Consent(ACCOUNT, pattern, true, OptionalLong.empty()).covers(kid))
        .isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "100109??????, MOD10, 100109000008",
    "123456?,      MOD11, 1234560",
    "100000??,     MOD11, 10000016"
  })
  void theKidForSigningUpHasZerosWhereTheCheckDigitAllows(
      String pattern, Kid.Algorithm algorithm, String kid) {
    Consent consent = new Consent(ACCOUNT, pattern, true, OptionalLong.empty());

    assertThat(consent.covers(consent.registeredKid(algorithm))).isTrue();
    assertThat(consent.registeredKid(algorithm)).hasSameSizeAs(kid).startsWith(kid.substring(0, 6));
    assertThat(Kid.read(consent.registeredKid(algorithm), algorithm).value()).isPresent();
  }
}
