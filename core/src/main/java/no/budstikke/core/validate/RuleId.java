package no.budstikke.core.validate;

/**
 * The name of a rule: official ({@code BR-CO-10}) or ours ({@code B2C-PAY-01}). A promise: retired,
 * never reused.
 *
 * @param value upper-case letters, digits and hyphens
 */
public record RuleId(String value) implements Comparable<RuleId> {
  public RuleId {
    if (value.isBlank() || value.length() > 60) {
      throw new IllegalArgumentException("A rule id has 1-60 characters.");
    }
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
