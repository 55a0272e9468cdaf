package no.budstikke.documents.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import no.budstikke.core.validate.Place;
import no.budstikke.documents.tree.DocumentTree;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;
import no.budstikke.documents.tree.Places;

/**
 * Which business term an official rule is about, and where below its context the fault is. Source:
 * EN 16931-1, section 6.4; input format, section 12 (bt, focus).
 */
final class OfficialTerms {
  private static final String TABLE = "official-terms.properties";

  private static final Map<String, Term> TERMS = load();

  private record Term(String number, Optional<Path> below) {}

  private OfficialTerms() {}

  /** The number of the business term, for example BT-84, where there is one. */
  static Optional<String> term(String rule) {
    return Optional.ofNullable(TERMS.get(rule)).map(Term::number);
  }

  /** The rule's context and, where it is known and in the document, the more exact element. */
  static Place place(String rule, Node context) {
    return Optional.ofNullable(TERMS.get(rule))
        .flatMap(Term::below)
        .map(context::first)
        .map(Node::at)
        .filter(at -> at != DocumentTree.NONE)
        .map(focus -> Places.of(context.tree(), context.at(), focus))
        .orElseGet(context::place);
  }

  private static Map<String, Term> load() {
    Properties table = new Properties();
    try (InputStream in =
        Objects.requireNonNull(OfficialTerms.class.getResourceAsStream(TABLE), TABLE)) {
      table.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Term> terms = new HashMap<>();
    for (String rule : table.stringPropertyNames()) {
      String[] parts = table.getProperty(rule, "").split(" ", 2);
      terms.put(
          rule,
          new Term(
              parts[0], parts.length == 1 ? Optional.empty() : Optional.of(Path.of(parts[1]))));
    }
    return Map.copyOf(terms);
  }
}
