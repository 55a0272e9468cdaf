package no.budstikke.documents.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.Evidence;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.RuleId;
import no.budstikke.documents.tree.DocumentTree;
import no.budstikke.documents.tree.Node;

/** Gathers findings and puts them in document order, then by rule (input format, section 12). */
final class Report {
  private static final Comparator<Entry> ORDER =
      Comparator.comparingInt(Entry::element).thenComparing(entry -> entry.finding().rule());

  private record Entry(int element, Finding finding) {}

  private final List<Entry> entries = new ArrayList<>();
  private Rule rule;

  /** A report whose first findings are of this rule. */
  Report(Rule first) {
    this.rule = first;
  }

  /** What follows is of this rule. */
  void under(Rule next) {
    rule = next;
  }

  /** The element breaks the rule. */
  void at(Node node, String... arguments) {
    add(node, Optional.empty(), Optional.empty(), arguments);
  }

  /** The element has this and should have that. */
  void at(Node node, Difference difference, String... arguments) {
    add(node, Optional.of(difference.found()), difference.expected(), arguments);
  }

  /**
   * What stands there and what should.
   *
   * @param found as written, masked where it must not be shown
   * @param expected where it can be told
   */
  record Difference(String found, Optional<String> expected) {
    static Difference of(String found) {
      return new Difference(found, Optional.empty());
    }

    static Difference of(String found, String expected) {
      return new Difference(found, Optional.of(expected));
    }
  }

  private void add(
      Node node, Optional<String> found, Optional<String> expected, String... arguments) {
    Optional<String> term = Optional.of(rule.businessTerm()).filter(bt -> !bt.isEmpty());
    Evidence evidence = new Evidence(term, found, expected, List.of(arguments));
    int element = node.exists() ? node.at() : DocumentTree.NONE;
    entries.add(
        new Entry(
            element,
            new Finding(
                new RuleId(rule.id()),
                rule.layer(),
                rule.severity(),
                Optional.empty(),
                node.place(),
                evidence)));
  }

  List<Finding> findings() {
    return entries.isEmpty()
        ? List.of()
        : entries.stream().sorted(ORDER).map(Entry::finding).toList();
  }
}
