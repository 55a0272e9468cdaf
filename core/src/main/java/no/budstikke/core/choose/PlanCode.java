package no.budstikke.core.choose;

/**
 * The name of a plan in table 4.3 of the product specification, for example {@code NO-EM}.
 *
 * @param value as in the table
 */
public record PlanCode(String value) implements Comparable<PlanCode> {
  @Override
  public int compareTo(PlanCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
