package no.budstikke.documents.tree;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.Evidence;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Layer;
import no.budstikke.core.validate.Place;
import no.budstikke.core.validate.Severity;

/**
 * Why a text is no XML that we read. Source: input format, sections 8, 11 (B2C-XML) and 12 (L1).
 *
 * @param rule which rule it breaks
 * @param what the word for it in the message files: the limit, or the forbidden construct
 * @param line 1-based, 0 when unknown
 * @param column 1-based, in bytes
 * @param offset bytes before it
 */
public record Defect(Rule rule, String what, int line, int column, long offset) {
  /** The rules of layer L1. */
  public enum Rule {
    MALFORMED("B2C-XML-01"),
    NOT_UTF_8("B2C-XML-02"),
    FORBIDDEN("B2C-XML-03"),
    OVER_LIMIT("B2C-XML-04");

    private final String id;

    Rule(String id) {
      this.id = id;
    }
  }

  /** A document that is larger than the limit; nobody knows the place. */
  public static Defect tooLarge(long limit) {
    return new Defect(Rule.OVER_LIMIT, "limit.bytes", 0, 0, limit);
  }

  /** The finding for the sender. */
  public Finding finding() {
    List<String> arguments =
        List.of("@" + what, String.valueOf(line), String.valueOf(column), String.valueOf(offset));
    return Finding.own(
        rule.id,
        Layer.XML,
        Severity.FATAL,
        new Place(Optional.empty(), "", Optional.empty(), line, column),
        new Evidence(Optional.empty(), Optional.empty(), Optional.empty(), arguments));
  }
}
