package no.budstikke.channels.efaktura;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.budstikke.channels.efaktura.contract.LookupKeys;
import no.budstikke.channels.efaktura.contract.LookupKeys.Place;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.PostalAddress;

/**
 * Every key we have of a consumer, cleaned: the register decides which it uses. Source: eFaktura,
 * section 5.1.
 */
final class ConsumerKeys {
  private static final Pattern MOBILE = Pattern.compile("47[49]\\d{7}");
  private static final Pattern POSTAL_CODE = Pattern.compile("(?!0000)\\d{4}");
  private static final int LOCAL_DIGITS = 8;

  private ConsumerKeys() {}

  /** The keys of a consumer. */
  static LookupKeys of(Identity identity, String name, PostalAddress address) {
    String[] words = name.strip().split("\\s+", -1);
    String last = words[words.length - 1];
    String first = String.join(" ", Arrays.copyOf(words, words.length - 1));
    return new LookupKeys(
        new LookupKeys.Certain(
            identity
                .nationalId()
                .filter(NationalId.Norwegian.class::isInstance)
                .map(NationalId::revealed),
            identity.efakturaIdentifier().map(String::strip),
            identity.efakturaReference()),
        new LookupKeys.Alias(
            identity.lookupContact().phone().flatMap(ConsumerKeys::mobile),
            identity.lookupContact().email()),
        new LookupKeys.Vague(first, last, identity.birthDate(), place(address)));
  }

  private static Place place(PostalAddress address) {
    return new Place(
        address.lines().stream().findFirst().orElse(""),
        POSTAL_CODE.matcher(address.postalCode()).matches() ? address.postalCode() : "",
        address.city(),
        address.country());
  }

  /** With country code and digits only; nothing for what is no Norwegian mobile number. */
  private static Optional<String> mobile(String phone) {
    String digits = phone.replaceAll("\\D", "");
    String whole = digits.length() == LOCAL_DIGITS ? "47" + digits : digits.replaceFirst("^00", "");
    return Optional.of(whole).filter(number -> MOBILE.matcher(number).matches());
  }

  /** The keys as a slip. */
  static Map<String, String> write(LookupKeys keys) {
    Map<String, String> slip = new HashMap<>();
    keys.certain().nationalId().ifPresent(one -> slip.put("nationalId", one));
    keys.certain().identifier().ifPresent(one -> slip.put("identifier", one));
    keys.certain().reference().ifPresent(one -> slip.put("reference", one));
    keys.alias().phone().ifPresent(one -> slip.put("phone", one));
    keys.alias().email().ifPresent(one -> slip.put("email", one));
    slip.put("first", keys.vague().firstName());
    slip.put("last", keys.vague().lastName());
    keys.vague().birthDate().ifPresent(day -> slip.put("birth", day.toString()));
    slip.put("line", keys.vague().place().line());
    slip.put("postal", keys.vague().place().postalCode());
    slip.put("city", keys.vague().place().city());
    slip.put("country", keys.vague().place().country());
    slip.values().removeIf(String::isEmpty);
    return slip;
  }

  /** The keys of a slip. */
  static LookupKeys read(Map<String, String> slip) {
    return new LookupKeys(
        new LookupKeys.Certain(
            optional(slip, "nationalId"),
            optional(slip, "identifier"),
            optional(slip, "reference")),
        new LookupKeys.Alias(optional(slip, "phone"), optional(slip, "email")),
        new LookupKeys.Vague(
            slip.getOrDefault("first", ""),
            slip.getOrDefault("last", ""),
            optional(slip, "birth").map(LocalDate::parse),
            new Place(
                slip.getOrDefault("line", ""),
                slip.getOrDefault("postal", ""),
                slip.getOrDefault("city", ""),
                slip.getOrDefault("country", ""))));
  }

  private static Optional<String> optional(Map<String, String> slip, String key) {
    return Optional.ofNullable(slip.get(key));
  }
}
