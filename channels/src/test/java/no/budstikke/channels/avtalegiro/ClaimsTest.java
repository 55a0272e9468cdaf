package no.budstikke.channels.avtalegiro;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.avtalegiro.file.Claim;
import no.budstikke.channels.avtalegiro.file.Notifier;
import no.budstikke.channels.avtalegiro.file.StoredClaim;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.documents.picture.Language;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimsTest {
  private static final Set<Leg.Role> BANK_NOTICE = Set.of(Leg.Role.PAYMENT, Leg.Role.NOTICE);
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 15);

  @Test
  void aClaimHasDueDateAmountKidPayerAndWhatItIsFor() {
    Prepared prepared = ready(GiroRoom.claim(1).build(1));

    assertThat(new String(prepared.content().bytes(), StandardCharsets.ISO_8859_1))
        .isEqualTo(
            "NY2102300000001091226           00000000012345678             "
                + Assignments.KID_CANARY
                + "000000\r\n"
                + "NY2102310000001KVITTERUD                          Faktura 4000007"
                + "          00000\r\n");
    assertThat(prepared.slip()).containsExactly(Map.entry("account", "86011117947"));
  }

  @Test
  void theIssuerMayChooseTheWordsOnTheStatement() {
    Map<String, String> terms = new HashMap<>(GiroRoom.TERMS);
    terms.put("statementText", "Strøm, nr {number}");

    assertThat(claim(Assignments.on(Channels.AVTALEGIRO, terms).build(1)).label().reference())
        .isEqualTo("Strøm, nr 4000007");
  }

  @Test
  void aClaimWithoutBankNoticeHasNoText() {
    Claim claim = claim(GiroRoom.claim(1).build(1));

    assertThat(claim.notifier()).isEqualTo(Notifier.PAYEE);
    assertThat(claim.text()).isEmpty();
  }

  @Test
  void theBanksNoticeSaysWhoWhatHowMuchWhenAndThatItIsDrawnAutomatically() {
    Claim claim = claim(byBank().build(1));

    assertThat(claim.notifier()).isEqualTo(Notifier.BANK);
    assertThat(claim.text())
        .containsExactly(
            "Faktura 4000007 fra Nordkraft",
            "Beløpet 123 456,78 kr trekkes automatisk fra kontoen din 15.01.2027.",
            "",
            "Strøm" + " ".repeat(65) + "123 456,78",
            "",
            "Sum uten mva" + " ".repeat(58) + "123 456,78",
            "Mva" + " ".repeat(73) + "0,00",
            "Beløp som trekkes" + " ".repeat(53) + "123 456,78");
  }

  @Test
  void aNoticeWithManyLinesKeepsItsSumsAndSaysHowManyAreLeftOut() {
    List<String> many = IntStream.range(0, 90).mapToObj(n -> "Post " + n).toList();
    List<String> text = claim(byBank().lines(many).build(1)).text();

    assertThat(text).hasSize(42).allMatch(line -> line.length() <= 80);
    assertThat(text.get(36)).startsWith("Post 33");
    assertThat(text.get(37)).isEqualTo("og 56 linjer til");
    assertThat(text.getLast()).startsWith("Beløp som trekkes");
  }

  @Test
  void thirtyFiveLinesHaveRoom() {
    List<String> lines = IntStream.range(0, 35).mapToObj(n -> "Post " + n).toList();
    List<String> text = claim(byBank().lines(lines).build(1)).text();

    assertThat(text).hasSize(42);
    assertThat(text.get(37)).startsWith("Post 34");
  }

  @Test
  void longAndUnmappableTextStaysInItsPlace() {
    List<String> text =
        claim(byBank().lines(List.of("Bredbånd – 500/500 ș\n" + "x".repeat(200))).build(1)).text();

    assertThat(text.get(3)).startsWith("Bredbånd - 500/500 s xxx").hasSize(80).endsWith("456,78");
  }

  @ParameterizedTest
  @CsvSource({
    "Kari Nordmann, NORDMANN K",
    "Åse Ærlig, ÆRLIG ÅSE",
    "Bø, BØ",
    "'  Per  Olav Berg-Hansen ', BERG-HANSE"
  })
  void theFamilyNameComesFirst(String name, String shown) {
    assertThat(claim(GiroRoom.claim(1).name(name).build(1)).label().shortName()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, DUE_DATE_PAST",
    "2027-11-25, DUE_DATE_TOO_FAR",
    "2099-01-01, DUE_DATE_TOO_FAR"
  })
  void aDueDateBehindUsOrMoreThanTwelveMonthsAheadIsNotClaimed(LocalDate due, ReasonCode reason) {
    assertThat(prepare(GiroRoom.claim(1).due(Optional.of(due)).build(1)))
        .isEqualTo(new Preparation.Unsuited(reason));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-24", "2027-11-24"})
  void todayAndTwelveMonthsAheadAreClaimed(LocalDate due) {
    assertThat(claim(GiroRoom.claim(1).due(Optional.of(due)).build(1)).due()).isEqualTo(due);
  }

  @Test
  void aReferenceThatIsNoKidIsWrongData() {
    assertThat(rules(GiroRoom.claim(1).reference(new PaymentReference.Plain("A 17")).build(1)))
        .containsExactly("AG-CLAIM-01");
  }

  @Test
  void aMissingDueDateIsWrongData() {
    assertThat(rules(GiroRoom.claim(1).due(Optional.empty()).build(1)))
        .containsExactly("AG-CLAIM-02");
  }

  @Test
  void anAmountThatLeavesNoRoomForOthersIsWrongData() {
    assertThat(rules(GiroRoom.claim(1).ore(1_000_000_000_000L).build(1)))
        .containsExactly("AG-CLAIM-03");
    assertThat(claim(GiroRoom.claim(1).ore(999_999_999_999L).build(1)).ore())
        .isEqualTo(999_999_999_999L);
  }

  @Test
  void nothingToPayAndCreditNotesAreNeverClaimed() {
    Preparation.Unsuited never = new Preparation.Unsuited(ReasonCode.TYPE_NOT_SUPPORTED);

    assertThat(prepare(GiroRoom.claim(1).ore(0).build(1))).isEqualTo(never);
    assertThat(prepare(GiroRoom.claim(1).kind(RequestKind.CREDIT_NOTE).build(1))).isEqualTo(never);
  }

  @Test
  void anAccountWithoutAnAgreementIsNotContracted() {
    assertThat(prepare(GiroRoom.claim(1).account("99991123454").build(1)))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dataSender    | 1234567      | 'dataSender' must be the customer unit that sends the"
            + " files, 8 digits.",
        "dataSender    | 00008080     | 'dataSender' must be the customer unit that sends the"
            + " files, 8 digits.",
        "accounts      | 86011117948  | 'accounts' must be 1-10 bank accounts of 11 digits, with"
            + " commas between.",
        "accounts      | ,            | 'accounts' must be 1-10 bank accounts of 11 digits, with"
            + " commas between.",
        "accounts      | 86011117947, 86011117947 | 'accounts' must name each account once.",
        "series        | 123          | 'series' must be one or two digits when it is given.",
        "statementText | ' '          | 'statementText' must be one line of 1-60 characters when it"
            + " is given.",
        "sender        | x            | AvtaleGiro knows no term 'sender'."
      },
      quoteCharacter = '"')
  void aWrongTermIsObjectedTo(String term, String value, String sentence) {
    Map<String, String> terms = new HashMap<>(GiroRoom.TERMS);
    terms.put(term, value.replace("'", ""));

    assertThat(Terms.objections(new Agreement(Channels.AVTALEGIRO, terms)))
        .containsExactly(sentence);
  }

  @Test
  void aStoredClaimIsReadAsItWasWrittenAndNothingElseIs() {
    Claim claim = claim(byBank().build(1));
    byte[] records = StoredClaim.write(claim);
    byte[] half = java.util.Arrays.copyOf(records, records.length - 100);

    assertThat(StoredClaim.read(records)).isEqualTo(claim);
    Assertions.assertThatIllegalArgumentException().isThrownBy(() -> StoredClaim.read(half));
    Assertions.assertThatIllegalArgumentException().isThrownBy(() -> StoredClaim.read(new byte[0]));
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasTheSameWords(Language language) {
    assertThat(NoticeWords.in(language).keys()).isEqualTo(NoticeWords.in(Language.NB).keys());
  }

  private static Assignments byBank() {
    return GiroRoom.claim(1).due(Optional.of(JANUARY)).roles(BANK_NOTICE);
  }

  private static Preparation prepare(Assignment assignment) {
    return new Claims().prepare(assignment);
  }

  private static Prepared ready(Assignment assignment) {
    return ((Preparation.Ready) prepare(assignment)).prepared();
  }

  private static Claim claim(Assignment assignment) {
    return StoredClaim.read(ready(assignment).content().bytes());
  }

  private static List<String> rules(Assignment assignment) {
    return ((Preparation.WrongData) prepare(assignment))
        .findings().stream().map(finding -> finding.rule().value()).toList();
  }
}
