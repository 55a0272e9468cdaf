package no.budstikke.documents.shadow;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.official.OfficialEngine;
import no.budstikke.documents.official.Opinion;
import no.budstikke.documents.profile.OfficialLayers;
import no.budstikke.documents.tree.DocumentTree;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.TreeJudge;
import no.budstikke.documents.tree.TreeReader;

/**
 * A judge whose rejections an official engine checks, each of them, and of its acceptances one in
 * so many; the judgement itself is always ours. Slow, because the engine is.
 */
public final class ShadowJudge implements TreeJudge {
  private final TreeJudge judge;
  private final OfficialLayers official;
  private final OfficialEngine engine;
  private final int oneIn;
  private final Consumer<Difference> alarm;

  /**
   * A judge with a shadow.
   *
   * @param judge whose judgements are given
   * @param official the layers that are compared
   * @param engine that is asked
   * @param oneIn of so many accepted documents one is checked
   * @param alarm is told of each difference
   */
  public ShadowJudge(
      TreeJudge judge,
      OfficialLayers official,
      OfficialEngine engine,
      int oneIn,
      Consumer<Difference> alarm) {
    this.judge = judge;
    this.official = official;
    this.engine = engine;
    this.oneIn = oneIn;
    this.alarm = alarm;
  }

  @Override
  public Judgement judge(Submission submission, Optional<Account> account) {
    Judgement judgement = judge.judge(submission, account);
    if (isChecked(judgement, submission)) {
      TreeReader reader = new TreeReader(Limits.usual());
      if (reader.read(submission.document().bytes()).isEmpty()) {
        compare(reader.tree(), submission);
      }
    }
    return judgement;
  }

  @Override
  public Judgement judge(DocumentTree tree, Submission submission, Optional<Account> account) {
    Judgement judgement = judge.judge(tree, submission, account);
    if (isChecked(judgement, submission)) {
      compare(tree, submission);
    }
    return judgement;
  }

  @Override
  public List<String> law() {
    return judge.law();
  }

  /** The same document is always checked, or never. */
  private boolean isChecked(Judgement judgement, Submission submission) {
    return judgement instanceof Judgement.Invalid
        || Math.floorMod(ByteBuffer.wrap(submission.document().sha256()).getInt(), oneIn) == 0;
  }

  private void compare(DocumentTree tree, Submission submission) {
    Opinion ours = official.opinion(tree);
    Opinion theirs = engine.judge(submission.document().bytes());
    if (!ours.equals(theirs)) {
      alarm.accept(Difference.of(submission.document().sha256(), ours, theirs));
    }
  }
}
