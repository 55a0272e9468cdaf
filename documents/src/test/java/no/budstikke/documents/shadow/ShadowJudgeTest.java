package no.budstikke.documents.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.fixture.Documents;
import no.budstikke.documents.official.OfficialEngine;
import no.budstikke.documents.official.Opinion;
import no.budstikke.documents.profile.OfficialLayers;
import no.budstikke.documents.profile.Relaxation;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.TreeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shadow checks every rejection and a sample of acceptances, and tells of differences. */
class ShadowJudgeTest {
  private static final int NEVER = Integer.MAX_VALUE;

  private final OfficialLayers official = new OfficialLayers();
  private final List<Difference> alarms = new ArrayList<>();
  private int asked;

  @Test
  void everyRejectionIsChecked() {
    Judgement judgement = judge(said("X-1 fatal /"), NEVER, bytes("<x/>"));

    assertThat(judgement).isInstanceOf(Judgement.Invalid.class);
    assertThat(asked).isEqualTo(1);
    assertThat(alarms).hasSize(1);
  }

  @Test
  void aFileThatIsNoXmlIsNoBusinessOfTheRules() {
    judge(said(), NEVER, bytes("no xml"));

    assertThat(asked).isZero();
  }

  @Test
  void allAcceptancesAreCheckedWhereTheSampleIsAll() {
    judge(said("X-1 fatal /"), 1, bytes(Documents.invoice()));

    assertThat(asked).isEqualTo(1);
    assertThat(alarms.getFirst().missing()).contains("X-1 fatal /");
    assertThat(alarms.getFirst().rule()).isEqualTo("X-1");
  }

  @Test
  void aDocumentIsAlwaysCheckedOrNever() {
    judge(said(), NEVER, bytes(Documents.invoice()));
    int once = asked;
    judge(said(), NEVER, bytes(Documents.invoice()));

    assertThat(asked).isEqualTo(2 * once);
  }

  @Test
  void anEngineThatAgreesRaisesNoAlarm() {
    OfficialEngine mirror =
        engine(
            document -> {
              TreeReader reader = new TreeReader(Limits.usual());
              assertThat(reader.read(document)).isEmpty();
              return official.opinion(reader.tree());
            });

    judge(mirror, 1, bytes("<x/>"));
    judge(mirror, 1, bytes(Documents.invoice()));

    assertThat(asked).isEqualTo(2);
    assertThat(alarms).isEmpty();
  }

  @Test
  void aFolderWithoutAnEngineIsSaidToBeSo(@TempDir Path folder) {
    assertThatThrownBy(() -> EngineFolder.open(folder))
        .isInstanceOf(EngineFolder.NoEngine.class)
        .hasMessageContaining("no official engine in " + folder);
  }

  private Judgement judge(OfficialEngine engine, int oneIn, byte[] document) {
    UblJudge ours = new UblJudge(Limits.usual(), Optional.empty(), official, Relaxation.CONSUMER);
    return new ShadowJudge(ours, official, engine, oneIn, alarms::add)
        .judge(Submission.of(document), Optional.empty());
  }

  private OfficialEngine said(String... violations) {
    return engine(_ -> new Opinion(Opinion.Outcome.RULES_RUN, Set.of(violations)));
  }

  /** Somebody's judging of a document. */
  private interface Judging {
    Opinion judge(byte[] document);
  }

  private OfficialEngine engine(Judging judging) {
    return new OfficialEngine() {
      @Override
      public String name() {
        return "made up";
      }

      @Override
      public Opinion judge(byte[] document) {
        asked++;
        return judging.judge(document);
      }
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
