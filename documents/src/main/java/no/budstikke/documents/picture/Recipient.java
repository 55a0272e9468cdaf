package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;

/** To whom a letter goes, line by line. Source: mail and print, section 3.3. */
public final class Recipient {
  private Recipient() {}

  /** The recipient as the lines of an envelope; a country only when it is abroad. */
  public static List<String> lines(PaymentRequest request, Market market) {
    PostalAddress address = request.consumer().address();
    List<String> lines = new ArrayList<>();
    lines.add(request.consumer().name());
    lines.addAll(address.lines());
    lines.add(placeLine(address));
    if (!address.country().isBlank() && !address.country().equals(market.name())) {
      lines.add(countryName(address.country(), Language.ownOf(market)));
    }
    lines.removeIf(String::isBlank);
    return lines;
  }

  /** Swedish codes are written {@code NNN NN} (mail and print 3.3). */
  static String placeLine(PostalAddress address) {
    String code = address.postalCode().strip();
    boolean swedish = address.country().equals("SE") && code.matches("\\d{5}");
    String shown = swedish ? code.substring(0, 3) + " " + code.substring(3) : code;
    return (shown + " " + address.city()).strip();
  }

  private static String countryName(String code, Language language) {
    return Locale.of("", code)
        .getDisplayCountry(Locale.of(language.tag()))
        .toUpperCase(Locale.ROOT);
  }
}
