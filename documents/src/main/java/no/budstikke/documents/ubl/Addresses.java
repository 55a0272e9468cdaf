package no.budstikke.documents.ubl;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/** Postal addresses. Source: input format, section 3, rows 16, 21 and 31. */
final class Addresses {
  private static final Path STREET = Path.of("cbc:StreetName");
  private static final Path ADDITIONAL = Path.of("cbc:AdditionalStreetName");
  private static final Path LINE = Path.of("cac:AddressLine/cbc:Line");
  private static final Path ZONE = Path.of("cbc:PostalZone");
  private static final Path CITY = Path.of("cbc:CityName");
  private static final Path COUNTRY = Path.of("cac:Country/cbc:IdentificationCode");

  private Addresses() {}

  /** An address that must be there, at least with its country (BR-08 to BR-11). */
  static PostalAddress read(Gaps gaps, Node party, Path path) {
    Node address = party.first(path);
    if (address.exists()) {
      gaps.text(address, COUNTRY, "country");
    } else {
      gaps.missing(party, "address");
    }
    return read(address);
  }

  /** An address as far as it is given. */
  static PostalAddress read(Node address) {
    List<String> lines = new ArrayList<>();
    address.first(STREET).value().ifPresent(lines::add);
    address.first(ADDITIONAL).value().ifPresent(lines::add);
    address.each(LINE).forEach(line -> line.value().ifPresent(lines::add));
    return new PostalAddress(
        lines,
        address.first(ZONE).text(),
        address.first(CITY).text(),
        address.first(COUNTRY).text());
  }
}
