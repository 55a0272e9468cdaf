package no.budstikke.cli.generate;

import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;

/** Writes who asks whom. Source: input format, section 3, rows 11 to 22, and section 4. */
final class PartyWriter {
  private final Xml xml;
  private final MadeIssuer issuer;

  PartyWriter(Xml xml, MadeIssuer issuer) {
    this.xml = xml;
    this.issuer = issuer;
  }

  void supplier() {
    boolean norwegian = issuer.market() == Market.NO;
    String scheme = norwegian ? " schemeID=\"0192\"" : " schemeID=\"0007\"";
    String number = issuer.organisation().digits();
    xml.begin("cac:AccountingSupplierParty")
        .begin("cac:Party")
        .leaf("cbc:EndpointID", scheme, number)
        .begin("cac:PartyName")
        .leaf("cbc:Name", norwegian ? "Fjordlys" : "Björkvik Pensionat")
        .end();
    address(
        norwegian ? "Postboks 12" : "Box 12",
        norwegian ? new Words.Place("6801", "FØRDE") : new Words.Place("93131", "SKELLEFTEÅ"));
    taxScheme(issuer.organisation().vatNumber(), "VAT");
    taxScheme(norwegian ? "Foretaksregisteret" : "Godkänd för F-skatt", "TAX");
    xml.begin("cac:PartyLegalEntity")
        .leaf("cbc:RegistrationName", issuer.legalName())
        .leaf("cbc:CompanyID", scheme, number)
        .end()
        .begin("cac:Contact")
        .leaf("cbc:Name", norwegian ? "Kundeservice" : "Receptionen")
        .leaf("cbc:ElectronicMail", "kontakt@" + issuer.id() + ".example")
        .end()
        .end()
        .end();
  }

  void customer(Person person) {
    xml.begin("cac:AccountingCustomerParty")
        .begin("cac:Party")
        .begin("cac:PartyIdentification")
        .leaf("cbc:ID", person.number())
        .end();
    address(person.street(), person.place());
    xml.begin("cac:PartyLegalEntity").leaf("cbc:RegistrationName", person.name());
    person.nationalId().map(NationalId::revealed).ifPresent(id -> xml.leaf("cbc:CompanyID", id));
    xml.end();
    person
        .email()
        .ifPresent(email -> xml.begin("cac:Contact").leaf("cbc:ElectronicMail", email).end());
    xml.end().end();
  }

  private void taxScheme(String id, String scheme) {
    xml.begin("cac:PartyTaxScheme")
        .leaf("cbc:CompanyID", id)
        .begin("cac:TaxScheme")
        .leaf("cbc:ID", scheme)
        .end()
        .end();
  }

  private void address(String street, Words.Place place) {
    xml.begin("cac:PostalAddress")
        .leaf("cbc:StreetName", street)
        .leaf("cbc:CityName", place.town())
        .leaf("cbc:PostalZone", place.code())
        .begin("cac:Country")
        .leaf("cbc:IdentificationCode", issuer.market().name())
        .end()
        .end();
  }
}
