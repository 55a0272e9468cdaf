package no.budstikke.channels.efakturase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.registration.RegistrationRules.Field;

/**
 * The questions an issuer lets the bank ask, as a term: {@code name:min-max[:numeric][:luhn]} with
 * commas between, the customer number first. Source: Swedish e-faktura, section 4.2.
 */
final class RegistrationFields {
  static final String USUAL = "customer_no:1-25";

  private static final Pattern FORM =
      Pattern.compile("([a-z][a-z0-9_]{0,39}):([1-9]\\d{0,2})-([1-9]\\d{0,2})(:numeric)?(:luhn)?");

  private RegistrationFields() {}

  /** The fields; none when something is wrong. */
  static List<Field> read(String text) {
    List<Field> fields = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher form = FORM.matcher(part.strip());
      if (!form.matches()) {
        return List.of();
      }
      int min = Integer.parseInt(form.group(2));
      int max = Integer.parseInt(form.group(3));
      if (max < min) {
        return List.of();
      }
      fields.add(
          new Field(
              form.group(1),
              min,
              max,
              Optional.ofNullable(form.group(4)).isPresent(),
              Optional.ofNullable(form.group(5)).isPresent()));
    }
    return List.copyOf(fields);
  }
}
