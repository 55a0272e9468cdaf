package no.budstikke.cli.demo;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import no.budstikke.cli.console.Numbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where everything that was received is now: one equation everywhere (design, ruling 4).
 *
 * @param counts all terms
 */
record Equation(Map<Term, Long> counts) {
  /** The terms, in the order in which people read them. */
  enum Term {
    RECEIVED("received"),
    REJECTED("rejected"),
    HELD("held"),
    CANCELLED("cancelled"),
    RECALLED("recalled"),
    DELIVERED("delivered"),
    UNDELIVERABLE("undeliverable"),
    NEEDS_ATTENTION("needsAttention"),
    IN_PROGRESS("inProgress"),
    NOT_READ("notRead");

    private final String field;

    Term(String field) {
      this.field = field;
    }
  }

  /** Left of the equals sign, and beside the equation. */
  private static final Set<Term> NO_SUMMANDS = Set.of(Term.RECEIVED, Term.NOT_READ);

  Equation {
    counts = Map.copyOf(counts);
  }

  /** The sum over some batches, or over anything else that has these fields. */
  static Equation over(Collection<JsonNode> batches) {
    Map<Term, Long> counts = new EnumMap<>(Term.class);
    for (Term term : Term.values()) {
      counts.put(term, batches.stream().mapToLong(batch -> batch.path(term.field).asLong(0)).sum());
    }
    return new Equation(counts);
  }

  long of(Term term) {
    return counts.getOrDefault(term, 0L);
  }

  boolean balances() {
    long parts =
        counts.entrySet().stream()
            .filter(entry -> !NO_SUMMANDS.contains(entry.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return parts == of(Term.RECEIVED);
  }

  void writeTo(ObjectNode json) {
    for (Term term : Term.values()) {
      json.put(term.field, of(term));
    }
  }

  /** For example {@code 2 000 received = 20 rejected + 1 980 delivered}. */
  String sentence() {
    StringBuilder text =
        new StringBuilder(Numbers.grouped(of(Term.RECEIVED))).append(" received =");
    String sign = " ";
    for (Term term : Term.values()) {
      if (!NO_SUMMANDS.contains(term) && of(term) > 0) {
        text.append(sign).append(Numbers.grouped(of(term))).append(' ').append(words(term));
        sign = " + ";
      }
    }
    long notRead = of(Term.NOT_READ);
    return text + (notRead > 0 ? "; " + Numbers.grouped(notRead) + " more not read" : "");
  }

  private static String words(Term term) {
    return switch (term) {
      case NEEDS_ATTENTION -> "needing attention";
      case IN_PROGRESS -> "in progress";
      default -> term.field;
    };
  }
}
