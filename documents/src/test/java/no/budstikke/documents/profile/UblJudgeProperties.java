package no.budstikke.documents.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;
import no.budstikke.core.validate.Verdict;
import no.budstikke.documents.fixture.Damage;
import no.budstikke.documents.fixture.Documents;
import no.budstikke.documents.texts.FindingTexts;
import no.budstikke.documents.texts.Language;
import no.budstikke.documents.tree.Limits;

class UblJudgeProperties {
  private static final UblJudge JUDGE = new UblJudge(Limits.usual());
  private static final FindingTexts TEXTS = FindingTexts.in(Language.EN);

  @Provide
  Arbitrary<byte[]> damaged() {
    Arbitrary<byte[]> whole =
        Arbitraries.of(Documents.invoice(), Documents.creditNote(), Documents.reminder())
            .map(Documents::bytes);
    return Combinators.combine(
            whole,
            Arbitraries.integers().between(0, 5999),
            Arbitraries.bytes().array(byte[].class).ofMinSize(0).ofMaxSize(4),
            Arbitraries.integers().between(0, 40))
        .as(Damage::done);
  }

  @Property(tries = 3000)
  void aDamagedDocumentIsJudgedAndNeverThrows(@ForAll("damaged") byte[] document) {
    Judgement judgement = JUDGE.judge(Submission.of(document), Optional.of(Documents.REGISTERED));

    assertThat(Verdict.of(judgement.findings()) == Verdict.REJECTED)
        .isEqualTo(judgement instanceof Judgement.Invalid);
    judgement.findings().forEach(finding -> assertThat(TEXTS.message(finding)).isNotBlank());
  }

  @Property(tries = 500)
  void anyTextInAnyPlaceIsJudged(@ForAll("strange") String text, @ForAll("places") String place) {
    String document = Documents.invoice().replace(">" + place + "<", ">" + text + "<");

    Judgement judgement =
        JUDGE.judge(Submission.of(Documents.bytes(document)), Optional.of(Documents.REGISTERED));

    judgement.findings().forEach(finding -> assertThat(TEXTS.message(finding)).isNotBlank());
  }

  @Property(tries = 200)
  void judgingTwiceGivesTheSame(@ForAll("damaged") byte[] document) {
    Judgement once = JUDGE.judge(Submission.of(document), Optional.empty());

    assertThat(JUDGE.judge(Submission.of(document), Optional.empty())).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> strange() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            " ",
            "-",
            "0",
            "1e99",
            "9".repeat(40),
            "-1.5",
            "1.234",
            "+47",
            "{0}",
            "@x",
            "#y",
            "2026-02-30",
            "9999-12-31",
            "NaN",
            "00000000000",
            "a@b",
            ":",
            "pid:",
            "XAU",
            "É",
            "\u2028"),
        Arbitraries.strings().withCharRange(' ', '~').excludeChars('<', '&').ofMaxLength(30));
  }

  @Provide
  Arbitrary<String> places() {
    return Arbitraries.of(
        "2026-000123",
        "2026-10-01",
        "2026-10-15",
        "380",
        "NOK",
        "NO",
        "0192",
        "30",
        "250.00",
        "1250.00",
        "1000.00",
        "25",
        "S",
        "1",
        "200",
        "K-4711",
        "kare@example.org",
        Documents.KID.value(),
        Documents.ACCOUNT.digits(),
        Documents.ISSUER.digits());
  }
}
