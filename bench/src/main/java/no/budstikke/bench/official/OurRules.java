package no.budstikke.bench.official;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.budstikke.documents.official.OfficialRules;
import no.budstikke.documents.official.Opinion;
import no.budstikke.documents.official.RuleRun;
import no.budstikke.documents.official.Violation;
import no.budstikke.documents.profile.OfficialLayers;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.Places;
import no.budstikke.documents.tree.TreeReader;

/** Our rules, answering in the form of the official ones. */
public final class OurRules {
  private final TreeReader reader = new TreeReader(Limits.usual());
  private final OfficialRules rules = new OfficialRules();
  private final OfficialLayers layers = new OfficialLayers();
  private final LocalDate day;

  /** The rules that are the law on a day. */
  public OurRules(LocalDate day) {
    this.day = day;
  }

  /** For each rule file the violations as {@code id flag place}, sorted, or the error. */
  public List<Set<String>> check(String document) {
    if (reader.read(document.getBytes(StandardCharsets.UTF_8)).isPresent()) {
      throw new IllegalArgumentException("Not well-formed.");
    }
    List<Violation> violations = rules.check(reader.tree(), day);
    List<Set<String>> answers = new ArrayList<>();
    for (RuleRun.About about : rules.about(day)) {
      Set<String> found = new TreeSet<>();
      violations.stream()
          .filter(violation -> violation.about().ruleset().equals(about.ruleset()))
          .forEach(violation -> found.add(written(violation)));
      answers.add(found);
    }
    return answers;
  }

  /** What all official layers make of the document that was checked last. */
  public Opinion opinion() {
    return layers.opinion(reader.tree(), day);
  }

  private String written(Violation violation) {
    return violation.error()
        ? OfficialSheets.ERROR
        : Opinion.violation(
            violation.rule(), violation.fatal(), Places.xpath(reader.tree(), violation.element()));
  }
}
