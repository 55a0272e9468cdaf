package no.budstikke.documents.tree;

import java.util.Optional;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.Judge;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;

/** A judge that need not read the XML again when somebody has read it already. */
public interface TreeJudge extends Judge {
  /**
   * Judges a document that has been read.
   *
   * @param tree the document of the submission, well-formed and within the limits
   * @param submission what is kept of it
   * @param account what we know of the issuer
   */
  Judgement judge(DocumentTree tree, Submission submission, Optional<Account> account);
}
