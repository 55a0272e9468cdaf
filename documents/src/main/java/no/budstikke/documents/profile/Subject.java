package no.budstikke.documents.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.Account;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.ubl.Gap;
import no.budstikke.documents.ubl.UblDocument;

/**
 * What a rule looks at.
 *
 * @param document the document
 * @param gaps what could not be read of it
 * @param files what was seen of its files, in the document's order
 * @param around what we know besides
 */
record Subject(UblDocument document, List<Gap> gaps, List<SeenFile> files, Circumstances around) {

  /**
   * What is known besides the document.
   *
   * @param account of the issuer, where we know it
   * @param today the civil date of the check, where the judge has a clock
   * @param limits sizes
   */
  record Circumstances(Optional<Account> account, Optional<LocalDate> today, Limits limits) {}

  Optional<Account> account() {
    return around.account();
  }

  Optional<LocalDate> today() {
    return around.today();
  }
}
