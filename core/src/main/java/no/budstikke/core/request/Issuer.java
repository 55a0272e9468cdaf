package no.budstikke.core.request;

import java.util.Optional;

/**
 * The company whose money is asked for, as the document names it.
 *
 * @param legalName registered name (BT-27)
 * @param displayName the name consumers know, where given (BT-28)
 * @param organisationNumber where given and right
 * @param vatNumber with country prefix, where given
 * @param address postal address (BG-5)
 * @param contact customer service, where given
 */
public record Issuer(
    String legalName,
    Optional<String> displayName,
    Optional<OrganisationNumber> organisationNumber,
    Optional<String> vatNumber,
    PostalAddress address,
    Contact contact) {

  /** The name to show a consumer. */
  public String shownName() {
    return displayName.orElse(legalName);
  }

  @Override
  public String toString() {
    return "Issuer";
  }
}
