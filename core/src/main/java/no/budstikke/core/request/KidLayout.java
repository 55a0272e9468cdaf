package no.budstikke.core.request;

import java.util.List;
import java.util.Optional;

/**
 * The one to three kinds of KID that an account takes; the length tells which one a KID is of.
 *
 * <p>Source: AvtaleGiro, section 9.
 *
 * @param definitions no two with the same length or the same length of the customer id
 */
public record KidLayout(List<KidDefinition> definitions) {
  private static final int MOST = 3;

  /** Refuses layouts in which the length would not tell the definition. */
  public KidLayout {
    definitions = List.copyOf(definitions);
    if (definitions.isEmpty() || definitions.size() > MOST) {
      throw new IllegalArgumentException("An agreement has one to three KID definitions.");
    }
    if (definitions.stream().map(KidDefinition::length).distinct().count() < definitions.size()) {
      throw new IllegalArgumentException("KID definitions differ in length.");
    }
    if (definitions.stream().map(one -> one.customer().count()).distinct().count()
        < definitions.size()) {
      throw new IllegalArgumentException(
          "KID definitions differ in the length of the customer id.");
    }
  }

  /** Reads a KID by the definition of its length; no other algorithm than that one's will do. */
  public Reading<Kid> read(String text) {
    return ofLength(text.strip().length())
        .map(definition -> definition.read(text))
        .orElseGet(() -> new Reading.Invalid<>(Fault.LENGTH));
  }

  /** The definition of KIDs with this length. */
  public Optional<KidDefinition> ofLength(int length) {
    return definitions.stream().filter(one -> one.length() == length).findFirst();
  }

  /**
   * What a mandate knows the payer by, of a KID as it was registered; empty when no KID of the
   * layout is that long.
   */
  public Optional<String> fixedPartOf(String registered) {
    return ofLength(registered.length()).flatMap(one -> one.fixedPartOf(registered));
  }

  /** What a mandate knows the payer by; empty for a KID that is not in the layout. */
  public Optional<String> fixedPart(Kid kid) {
    return ofLength(kid.value().length())
        .filter(one -> one.fits(kid))
        .map(one -> one.fixedPart(kid));
  }
}
