package no.budstikke.core.lookup;

/**
 * A register's short name, for example {@code efaktura}.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record RegisterId(String value) {
  /** Our own mirror of mandates: asking it costs nothing (R-LU-1). */
  public static final RegisterId MANDATE_MIRROR = new RegisterId("mandate-mirror");

  @Override
  public String toString() {
    return value;
  }
}
