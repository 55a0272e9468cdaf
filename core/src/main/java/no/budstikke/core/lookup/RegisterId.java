package no.budstikke.core.lookup;

/**
 * A register's short name, for example {@code efaktura}.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record RegisterId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
