package no.budstikke.core.request;

import java.util.Optional;

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
  @Override
  public String toString() {
    return "Consumer";
  }
}
