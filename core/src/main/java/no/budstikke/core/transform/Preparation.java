package no.budstikke.core.transform;

import java.util.List;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.validate.Finding;

/** What came of preparing one leg. */
public sealed interface Preparation {
  /** Ready to be stored and handed over. */
  record Ready(Prepared prepared) implements Preparation {}

  /** This channel cannot carry it; the next plan may (for example SIZE_EXCEEDED). */
  record Unsuited(ReasonCode reason) implements Preparation {}

  /** The document is wrong for every channel; a person must look. */
  record WrongData(List<Finding> findings) implements Preparation {
    public WrongData {
      findings = List.copyOf(findings);
    }
  }
}
