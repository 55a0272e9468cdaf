package no.budstikke.core.request;

import java.util.regex.Pattern;

/**
 * The issuer's short name in this installation, for example {@code nordkraft}. It leads every key
 * in the database.
 *
 * @param value 1 to 40 lower-case letters, digits and hyphens, beginning with a letter
 */
public record IssuerId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  public IssuerId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("An issuer id is 1-40 of a-z, 0-9 and '-'.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
