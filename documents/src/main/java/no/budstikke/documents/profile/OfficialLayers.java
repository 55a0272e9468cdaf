package no.budstikke.documents.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.budstikke.core.validate.Evidence;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Layer;
import no.budstikke.core.validate.RuleId;
import no.budstikke.core.validate.Severity;
import no.budstikke.documents.official.OfficialRules;
import no.budstikke.documents.official.Opinion;
import no.budstikke.documents.official.Opinion.Outcome;
import no.budstikke.documents.official.RuleRun;
import no.budstikke.documents.official.Violation;
import no.budstikke.documents.profile.Relaxation.Softened;
import no.budstikke.documents.schema.Fault;
import no.budstikke.documents.schema.UblSchema;
import no.budstikke.documents.tree.DocumentTree;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Places;

/**
 * The layers L2 to L4 as findings. May be shared by threads. Source: input format, sections 10 and
 * 12: what the schema does not allow keeps the rules from being run.
 */
public final class OfficialLayers {
  /** The order of reports: by place, then by rule. */
  static final Comparator<Finding> ORDER =
      Comparator.comparingInt((Finding finding) -> finding.place().line())
          .thenComparingInt(finding -> finding.place().column())
          .thenComparing(Finding::rule);

  private static final String FOLDED = "UBL-CR";
  private static final Pattern VAT = Pattern.compile("BR-(?:S|Z|E|AE|IC|G|O|AF|AG|B)-");

  private final ConcurrentLinkedDeque<OfficialRules> idle = new ConcurrentLinkedDeque<>();

  /** The names and versions of the rule sets, as reports give them. */
  public static List<String> rulesets() {
    return names(new OfficialRules().about());
  }

  /** The names and versions of the rule sets that are the law on a day. */
  public List<String> rulesets(LocalDate day) {
    OfficialRules rules = Optional.ofNullable(idle.poll()).orElseGet(OfficialRules::new);
    try {
      return names(rules.about(day));
    } finally {
      idle.push(rules);
    }
  }

  private static List<String> names(List<RuleRun.About> files) {
    return files.stream().map(RuleRun.About::ruleset).toList();
  }

  /** What the schema does not allow. */
  List<Finding> schema(DocumentTree tree) {
    List<Fault> faults = UblSchema.check(tree);
    return faults.isEmpty()
        ? List.of()
        : faults.stream().map(fault -> finding(tree, fault)).sorted(ORDER).toList();
  }

  private static Finding finding(DocumentTree tree, Fault fault) {
    Optional<String> expected = Optional.of(fault.expected()).filter(text -> !text.isEmpty());
    return new Finding(
        new RuleId(fault.kind().id()),
        Layer.SCHEMA,
        Severity.FATAL,
        Optional.of(Severity.FATAL),
        Places.of(tree, fault.element()),
        new Evidence(
            Optional.empty(),
            Optional.of(fault.name()),
            expected,
            List.of(fault.name(), fault.expected())));
  }

  /** What the newest official rules say, after the relaxation, in the order of reports. */
  public List<Finding> rules(DocumentTree tree, Relaxation relaxation) {
    return rules(tree, relaxation, LocalDate.MAX);
  }

  /** What the official rules of a day say, after the relaxation, in the order of reports. */
  public List<Finding> rules(DocumentTree tree, Relaxation relaxation, LocalDate day) {
    OfficialRules rules = Optional.ofNullable(idle.poll()).orElseGet(OfficialRules::new);
    try {
      return findings(rules.check(tree, day), tree, relaxation);
    } finally {
      idle.push(rules);
    }
  }

  /** What the official layers alone say by the newest release, before anything is relaxed. */
  public Opinion opinion(DocumentTree tree) {
    return opinion(tree, LocalDate.MAX);
  }

  /** What the official layers alone say by the law of a day, before anything is relaxed. */
  public Opinion opinion(DocumentTree tree, LocalDate day) {
    if (!UblSchema.check(tree).isEmpty()) {
      return new Opinion(Outcome.SCHEMA_FAULTS, Set.of());
    }
    OfficialRules rules = Optional.ofNullable(idle.poll()).orElseGet(OfficialRules::new);
    try {
      List<Violation> violations = rules.check(tree, day);
      return violations.stream().anyMatch(Violation::error)
          ? new Opinion(Outcome.NOT_COMPUTED, Set.of())
          : new Opinion(
              Outcome.RULES_RUN,
              violations.stream().map(one -> written(tree, one)).collect(Collectors.toSet()));
    } finally {
      idle.push(rules);
    }
  }

  private static String written(DocumentTree tree, Violation violation) {
    return Opinion.violation(
        violation.rule(), violation.fatal(), Places.xpath(tree, violation.element()));
  }

  private static List<Finding> findings(
      List<Violation> violations, DocumentTree tree, Relaxation relaxation) {
    List<Finding> findings = new ArrayList<>();
    Set<String> folded = new TreeSet<>();
    for (Violation violation : violations) {
      Node node = new Node(tree, violation.element());
      Softened softened = relaxation.soften(violation, node);
      switch (softened) {
        case SILENT -> {}
        case FOLDED -> folded.add(violation.rule());
        case INFO, KEPT -> findings.add(finding(violation, node, softened));
      }
    }
    if (!folded.isEmpty()) {
      findings.add(folded(tree, folded));
    }
    findings.sort(ORDER);
    return findings;
  }

  private static Finding finding(Violation violation, Node node, Softened softened) {
    String family = violation.error() ? "#error" : family(violation.rule());
    return new Finding(
        new RuleId(violation.rule()),
        layer(violation),
        severity(violation, softened),
        Optional.of(violation.error() || violation.fatal() ? Severity.FATAL : Severity.WARNING),
        OfficialTerms.place(violation.rule(), node),
        new Evidence(
            OfficialTerms.term(violation.rule()),
            Optional.empty(),
            Optional.empty(),
            List.of(family, violation.rule())));
  }

  /** The sentence that rules share which have none of their own. */
  private static String family(String rule) {
    if (VAT.matcher(rule).lookingAt()) {
      return "#vat";
    }
    if (rule.startsWith("BR-CL-") || rule.contains("-CL0")) {
      return "#code";
    }
    if (rule.startsWith("BR-DEC-")) {
      return "#decimals";
    }
    return rule.startsWith("UBL-SR-") ? "#repeated" : "#rule";
  }

  private static Severity severity(Violation violation, Softened softened) {
    if (softened == Softened.INFO) {
      return Severity.INFO;
    }
    return violation.error() || violation.fatal() ? Severity.FATAL : Severity.WARNING;
  }

  private static Layer layer(Violation violation) {
    return violation.about().layer().equals(Layer.EN16931.code()) ? Layer.EN16931 : Layer.PEPPOL;
  }

  /** One line for all warnings about elements that no channel uses. */
  private static Finding folded(DocumentTree tree, Set<String> rules) {
    return new Finding(
        new RuleId(FOLDED),
        Layer.EN16931,
        Severity.INFO,
        Optional.of(Severity.WARNING),
        Places.of(tree, 0),
        new Evidence(
            Optional.empty(),
            Optional.of(String.join(" ", rules)),
            Optional.empty(),
            List.of(String.join(", ", rules))));
  }

  /** Findings of two layers in the order of reports. */
  static List<Finding> merged(List<Finding> one, List<Finding> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return Stream.concat(one.stream(), other.stream()).sorted(ORDER).toList();
  }
}
