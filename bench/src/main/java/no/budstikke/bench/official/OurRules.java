package no.budstikke.bench.official;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.budstikke.documents.official.OfficialRules;
import no.budstikke.documents.official.RuleRun;
import no.budstikke.documents.official.Violation;
import no.budstikke.documents.schema.UblSchema;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.Places;
import no.budstikke.documents.tree.TreeReader;

/** Our rules, answering in the form of the official ones. */
public final class OurRules {
  private final TreeReader reader = new TreeReader(Limits.usual());
  private final OfficialRules rules = new OfficialRules();

  /** For each rule file the violations as {@code id flag place}, sorted, or the error. */
  public List<Set<String>> check(String document) {
    if (reader.read(document.getBytes(StandardCharsets.UTF_8)).isPresent()) {
      throw new IllegalArgumentException("Not well-formed.");
    }
    List<Violation> violations = rules.check(reader.tree());
    List<Set<String>> answers = new ArrayList<>();
    for (RuleRun.About about : rules.about()) {
      Set<String> found = new TreeSet<>();
      violations.stream()
          .filter(violation -> violation.about().ruleset().equals(about.ruleset()))
          .forEach(violation -> found.add(written(violation)));
      answers.add(found);
    }
    return answers;
  }

  /** Whether the schema allows the document that was checked last. */
  public boolean schemaAllows() {
    return UblSchema.check(reader.tree()).isEmpty();
  }

  private String written(Violation violation) {
    return violation.error()
        ? OfficialSheets.ERROR
        : violation.rule()
            + (violation.fatal() ? " fatal " : " warning ")
            + Places.xpath(reader.tree(), violation.element());
  }
}
