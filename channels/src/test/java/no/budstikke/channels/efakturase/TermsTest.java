package no.budstikke.channels.efakturase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.budstikke.channels.efakturase.file.StatusFile.Reason;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is agreed, and how codes and days are read. Source: Swedish e-faktura, 3.1, 8.3, 9.1. */
class TermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fui                | 005561234568.00002222222.FSPA.SE | fui",
        "fui                | 005561234567.2222222.FSPA.SE     | fui",
        "accounts           | 5402-9681                        | accounts",
        "accounts           | BG 5402-9682                     | accounts",
        "ocrLevel           | 0                                | ocrLevel",
        "ocrLevel           | 4                                | ocrLevel",
        "registrationFields | customer_no                      | registrationFields",
        "registrationFields | customer_no:9-4                  | registrationFields",
        "credits            | perhaps                          | credits",
        "colour             | red                              | colour",
      })
  void aWrongTermIsNamed(String term, String value, String named) {
    Map<String, String> terms = new HashMap<>(Fakturor.TERMS);
    terms.put(term, value);

    assertThat(objections(terms)).singleElement().asString().contains(named);
    assertThat(objections(Fakturor.TERMS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "410, Recipient check failed,         RECIPIENT_UNKNOWN",
    "999, Recipient has no registration,  RECIPIENT_UNKNOWN",
    "A1,  Account not on the agreement,   DATA",
    "A2,  Wrong date format,              DATA",
    "801, '',                             CONFIG",
    "X,   Unknown FUI,                    CONFIG",
    "D,   Duplicate document,             DUPLICATE",
    "705, Recipient,                      UNKNOWN",
    "X,   '',                             UNKNOWN",
    "411, '',                             DATA",
  })
  void aReasonIsClassedByItsCodeElseByItsWords(String code, String text, ReasonClass expected) {
    Reasons reasons = new Reasons(Map.of("411", ReasonClass.DATA));

    assertThat(reasons.of(new Reason(code, text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 2026-03-24",
    "2026-04-10, 2026-04-01",
    "2026-05-15, 2026-05-07",
    "2026-06-26, 2026-06-18",
    "2026-01-09, 2025-12-30",
    "2027-01-08, 2026-12-29",
  })
  void fiveBankDaysBeforeTheDueDateIsComfortable(LocalDate due, LocalDate latest) {
    assertThat(LeadTime.latest(due)).isEqualTo(latest);
    assertThat(LeadTime.isShort(due, latest)).isFalse();
    assertThat(LeadTime.isShort(due, latest.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T08:00:00Z, 2026-03-04T23:00:00Z",
    "2026-03-06T22:30:00Z, 2026-03-09T23:00:00Z",
    "2026-04-02T08:00:00Z, 2026-04-07T22:00:00Z",
  })
  void aDoubtIsGivenUpWhenTheNextBankDayIsOver(Instant told, Instant end) {
    Doubt doubt = Doubt.since(told, "705", "a;b/c");

    assertThat(Instant.ofEpochSecond(doubt.second())).isEqualTo(end);
    assertThat(Doubt.read(doubt.text())).contains(doubt);
    assertThat(doubt.isOver(end)).isTrue();
    assertThat(doubt.isOver(end.minusSeconds(1))).isFalse();
  }

  private static List<String> objections(Map<String, String> terms) {
    return Terms.objections(new Agreement(Channels.EFAKTURA_SE, terms));
  }
}
