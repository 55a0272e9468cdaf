package no.budstikke.core.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The natural person addressed. The one whose account is debited can be somebody else (R-AGR-2).
 *
 * @param name as registered by the issuer (BT-44)
 * @param customerNumber the issuer's own number for this person
 * @param identity by which registers know the person
 * @param address postal address
 * @param contact e-mail and phone for delivery
 * @param protectedIdentity whether the whereabouts are protected by law (R-GD-1)
 */
public record Consumer(
    String name,
    Optional<String> customerNumber,
    Identity identity,
    PostalAddress address,
    Contact contact,
    boolean protectedIdentity) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /**
   * Who lives where, in one spelling: what is known of a consumer's address holds for this consumer
   * at this address and for nobody else there.
   */
  public String letterbox() {
    return Stream.concat(
            Stream.concat(Stream.of(name), address.lines().stream()),
            Stream.of(address.postalCode(), address.city(), address.country()))
        .map(line -> BLANKS.matcher(line.strip()).replaceAll(" ").toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return "Consumer";
  }
}
