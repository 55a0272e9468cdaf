package no.budstikke.cli.check;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Judged;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Verdict;

/**
 * One document as it is told to people and programs.
 *
 * @param file as named on the command line
 * @param entry inside an envelope
 * @param id document number
 * @param kind what is asked for
 * @param verdict the answer
 * @param findings everything found
 * @param plans whose data are there
 */
record Checked(
    String file,
    Optional<String> entry,
    Optional<String> id,
    Optional<String> kind,
    Verdict verdict,
    List<Finding> findings,
    List<String> plans) {

  static Checked of(String file, Judged judged) {
    Judgement judgement = judged.judgement();
    if (judgement instanceof Judgement.Valid(var request, var findings)) {
      return new Checked(
          file,
          judged.entry(),
          Optional.of(request.heading().number()),
          Optional.of(request.heading().kind().code()),
          Verdict.of(findings),
          findings,
          ReadyPlans.of(request));
    }
    Judgement.Invalid invalid = (Judgement.Invalid) judgement;
    return new Checked(
        file,
        judged.entry(),
        Optional.of(invalid.number()).filter(text -> !text.isEmpty()),
        Optional.of(invalid.kind()).filter(text -> !text.isEmpty()),
        Verdict.REJECTED,
        invalid.findings(),
        List.of());
  }

  /** A file in which there was no document to judge. */
  static Checked refused(String file, List<Finding> findings) {
    return new Checked(
        file,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Verdict.REJECTED,
        findings,
        List.of());
  }

  @Override
  public String toString() {
    return "Checked";
  }
}
