package no.budstikke.channels.efakturase.invoice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.Reading;

/**
 * The identity of an issuer in one bank agreement. Source: Swedish e-faktura, section 3.1.
 *
 * @param organisation organisation number, 10 digits
 * @param agreement agreement number, 11 digits
 * @param bank short code of the bank
 */
public record Fui(String organisation, String agreement, String bank) {
  private static final Pattern FORM =
      Pattern.compile("00([0-9]{10})\\.([0-9]{11})\\.([A-Z]{2,4})\\.SE");

  /** Reads one; empty when its form or its check digit is wrong. */
  public static Optional<Fui> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()
        || !(OrganisationNumber.read(Market.SE, form.group(1)) instanceof Reading.Valid<?>)) {
      return Optional.empty();
    }
    return Optional.of(new Fui(form.group(1), form.group(2), form.group(3)));
  }

  /** As it is written. */
  public String text() {
    return "00" + organisation + "." + agreement + "." + bank + ".SE";
  }
}
