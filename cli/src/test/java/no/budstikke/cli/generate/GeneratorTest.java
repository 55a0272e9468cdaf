package no.budstikke.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Judged;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Severity;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.envelope.EnvelopeReader;
import no.budstikke.documents.profile.OfficialLayers;
import no.budstikke.documents.profile.Relaxation;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
  private static final int ENOUGH = 1500;
  private static final UblJudge JUDGE =
      new UblJudge(Limits.usual(), Optional.empty(), new OfficialLayers(), Relaxation.CONSUMER);

  @ParameterizedTest
  @EnumSource
  void everyGoodDocumentIsAcceptedWithoutAWarning(MadeIssuer issuer) {
    assertThat(generator(issuer).documents(ENOUGH).filter(one -> one.slip().isEmpty()))
        .allSatisfy(
            good -> {
              Judgement judgement = judge(issuer, good);
              assertThat(judgement).isInstanceOf(Judgement.Valid.class);
              assertThat(worse(judgement)).isEmpty();
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyWrongDocumentIsRejectedForThePlannedReason(MadeIssuer issuer) {
    List<MadeDocument> wrong =
        generator(issuer).documents(ENOUGH).filter(one -> one.slip().isPresent()).toList();

    assertThat(wrong).hasSize(ENOUGH / 100);
    assertThat(wrong)
        .allSatisfy(
            bad ->
                assertThat(worse(judge(issuer, bad)))
                    .containsExactlyElementsOf(bad.slip().orElseThrow().rules(issuer.market())));
  }

  @ParameterizedTest
  @EnumSource
  void allKindsAndAllMistakesTurnUp(MadeIssuer issuer) {
    Set<RequestKind> kinds = EnumSet.allOf(RequestKind.class);
    if (issuer == MadeIssuer.BJORKVIK) {
      kinds.remove(RequestKind.COLLECTION_WARNING);
    }
    List<MadeDocument> made = generator(issuer).documents(ENOUGH).toList();

    assertThat(made).extracting(MadeDocument::kind).containsAll(kinds);
    assertThat(made.stream().flatMap(one -> one.slip().stream()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Slip.values());
    assertThat(made).extracting(MadeDocument::number).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedGivesTheSameBytes(MadeIssuer issuer) throws IOException {
    assertThat(zip(generator(issuer), 50)).isEqualTo(zip(generator(issuer), 50));
    assertThat(generator(issuer).document(7).xml())
        .isNotEqualTo(new Generator(issuer, 2, TODAY).document(7).xml());
  }

  @ParameterizedTest
  @EnumSource
  void aZipHoldsThemAll(MadeIssuer issuer) throws IOException {
    List<Judged> judged = new ArrayList<>();

    EnvelopeReport report = read(zip(generator(issuer), 150), issuer, judged);

    assertThat(report.findings()).isEmpty();
    assertThat(judged).hasSize(150);
    assertThat(judged).filteredOn(one -> one.judgement() instanceof Judgement.Invalid).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void aMultiDocumentBatchLeavesOutOnlyWhatWouldBreakIt(MadeIssuer issuer) throws IOException {
    ByteArrayOutputStream batch = new ByteArrayOutputStream();
    generator(issuer).writeBatch(400, batch);
    List<Judged> judged = new ArrayList<>();

    EnvelopeReport report = read(batch.toByteArray(), issuer, judged);

    assertThat(report.findings()).isEmpty();
    assertThat(report.refused()).isFalse();
    assertThat(judged).hasSize(399);
  }

  private static Generator generator(MadeIssuer issuer) {
    return new Generator(issuer, 1, TODAY);
  }

  private static byte[] zip(Generator generator, long count) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    generator.writeZip(count, zip);
    return zip.toByteArray();
  }

  private static EnvelopeReport read(byte[] envelope, MadeIssuer issuer, List<Judged> out)
      throws IOException {
    return new EnvelopeReader(JUDGE, Limits.usual())
        .read(new ByteArrayInputStream(envelope), Optional.of(Accounts.of(issuer)), out::add);
  }

  private static Judgement judge(MadeIssuer issuer, MadeDocument document) {
    Submission submission = new Submission(document.xml(), List.of(), java.util.Map.of());
    return JUDGE.judge(submission, Optional.of(Accounts.of(issuer)));
  }

  private static List<String> worse(Judgement judgement) {
    return judgement.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(Finding::rule)
        .map(Object::toString)
        .toList();
  }
}
