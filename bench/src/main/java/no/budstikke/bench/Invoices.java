package no.budstikke.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OrganisationNumber;

/** Made-up invoices of any length, valid by the consumer profile. */
public final class Invoices {
  private static final String ISSUER =
      OrganisationNumber.withCheckDigit(Market.NO, "31234510").orElseThrow().digits();
  private static final String ACCOUNT =
      NorwegianAccount.withCheckDigit("1503123411").orElseThrow().digits();
  private static final int PRICE = 125;

  private Invoices() {}

  /** One document without an XML declaration, as it can stand alone or in a batch. */
  public static byte[] invoice(long number, int lines) {
    String reference = String.format(Locale.ROOT, "%010d", number);
    String kid = Kid.withCheckDigit(reference, Kid.Algorithm.MOD10).orElseThrow().value();
    int net = lines * PRICE;
    StringBuilder xml = new StringBuilder(2000 + lines * 900);
    xml.append(
        HEAD.replace("{number}", reference)
            .replace("{issuer}", ISSUER)
            .replace("{account}", ACCOUNT)
            .replace("{kid}", kid)
            .replace("{vat}", amount(net * 25))
            .replace("{gross}", amount(net * 125))
            .replace("{net}", amount(net * 100)));
    for (int line = 1; line <= lines; line++) {
      xml.append(LINE.replace("{line}", String.valueOf(line)));
    }
    return xml.append("</Invoice>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String amount(int minor) {
    return minor / 100 + "." + String.format(Locale.ROOT, "%02d", minor % 100);
  }

  private static final String HEAD =
      """
      <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
          xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
          xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
        <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
        <cbc:ID>{number}</cbc:ID>
        <cbc:IssueDate>2027-01-04</cbc:IssueDate>
        <cbc:DueDate>2027-01-25</cbc:DueDate>
        <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
        <cbc:Note>Målepunktet er avlest den siste dagen i måneden.</cbc:Note>
        <cbc:DocumentCurrencyCode>NOK</cbc:DocumentCurrencyCode>
        <cbc:BuyerReference>NA</cbc:BuyerReference>
        <cac:InvoicePeriod>
          <cbc:StartDate>2026-12-01</cbc:StartDate>
          <cbc:EndDate>2026-12-31</cbc:EndDate>
        </cac:InvoicePeriod>
        <cac:AccountingSupplierParty>
          <cac:Party>
            <cac:PartyName>
              <cbc:Name>Fjordlys</cbc:Name>
            </cac:PartyName>
            <cac:PostalAddress>
              <cbc:StreetName>Kraftgata 1</cbc:StreetName>
              <cbc:CityName>Bergen</cbc:CityName>
              <cbc:PostalZone>5003</cbc:PostalZone>
              <cac:Country>
                <cbc:IdentificationCode>NO</cbc:IdentificationCode>
              </cac:Country>
            </cac:PostalAddress>
            <cac:PartyTaxScheme>
              <cbc:CompanyID>NO{issuer}MVA</cbc:CompanyID>
              <cac:TaxScheme>
                <cbc:ID>VAT</cbc:ID>
              </cac:TaxScheme>
            </cac:PartyTaxScheme>
            <cac:PartyLegalEntity>
              <cbc:RegistrationName>Fjordlys Kraft AS</cbc:RegistrationName>
              <cbc:CompanyID schemeID="0192">{issuer}</cbc:CompanyID>
            </cac:PartyLegalEntity>
          </cac:Party>
        </cac:AccountingSupplierParty>
        <cac:AccountingCustomerParty>
          <cac:Party>
            <cac:PartyIdentification>
              <cbc:ID>K-{number}</cbc:ID>
            </cac:PartyIdentification>
            <cac:PostalAddress>
              <cbc:StreetName>Solbakken 7</cbc:StreetName>
              <cbc:CityName>Odda</cbc:CityName>
              <cbc:PostalZone>5750</cbc:PostalZone>
              <cac:Country>
                <cbc:IdentificationCode>NO</cbc:IdentificationCode>
              </cac:Country>
            </cac:PostalAddress>
            <cac:PartyLegalEntity>
              <cbc:RegistrationName>Kåre Bjørnsønn Eksempel</cbc:RegistrationName>
            </cac:PartyLegalEntity>
            <cac:Contact>
              <cbc:ElectronicMail>kare.{number}@example.org</cbc:ElectronicMail>
            </cac:Contact>
          </cac:Party>
        </cac:AccountingCustomerParty>
        <cac:PaymentMeans>
          <cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
          <cbc:PaymentID>{kid}</cbc:PaymentID>
          <cac:PayeeFinancialAccount>
            <cbc:ID>{account}</cbc:ID>
          </cac:PayeeFinancialAccount>
        </cac:PaymentMeans>
        <cac:TaxTotal>
          <cbc:TaxAmount currencyID="NOK">{vat}</cbc:TaxAmount>
          <cac:TaxSubtotal>
            <cbc:TaxableAmount currencyID="NOK">{net}</cbc:TaxableAmount>
            <cbc:TaxAmount currencyID="NOK">{vat}</cbc:TaxAmount>
            <cac:TaxCategory>
              <cbc:ID>S</cbc:ID>
              <cbc:Percent>25</cbc:Percent>
              <cac:TaxScheme>
                <cbc:ID>VAT</cbc:ID>
              </cac:TaxScheme>
            </cac:TaxCategory>
          </cac:TaxSubtotal>
        </cac:TaxTotal>
        <cac:LegalMonetaryTotal>
          <cbc:LineExtensionAmount currencyID="NOK">{net}</cbc:LineExtensionAmount>
          <cbc:TaxExclusiveAmount currencyID="NOK">{net}</cbc:TaxExclusiveAmount>
          <cbc:TaxInclusiveAmount currencyID="NOK">{gross}</cbc:TaxInclusiveAmount>
          <cbc:PayableAmount currencyID="NOK">{gross}</cbc:PayableAmount>
        </cac:LegalMonetaryTotal>
      """;

  private static final String LINE =
      """
        <cac:InvoiceLine>
          <cbc:ID>{line}</cbc:ID>
          <cbc:Note>Måler 4711-{line}</cbc:Note>
          <cbc:InvoicedQuantity unitCode="KWH">100</cbc:InvoicedQuantity>
          <cbc:LineExtensionAmount currencyID="NOK">125.00</cbc:LineExtensionAmount>
          <cac:InvoicePeriod>
            <cbc:StartDate>2026-12-01</cbc:StartDate>
            <cbc:EndDate>2026-12-31</cbc:EndDate>
          </cac:InvoicePeriod>
          <cac:Item>
            <cbc:Description>Strøm levert i perioden</cbc:Description>
            <cbc:Name>Strøm</cbc:Name>
            <cac:SellersItemIdentification>
              <cbc:ID>STROM-{line}</cbc:ID>
            </cac:SellersItemIdentification>
            <cac:ClassifiedTaxCategory>
              <cbc:ID>S</cbc:ID>
              <cbc:Percent>25</cbc:Percent>
              <cac:TaxScheme>
                <cbc:ID>VAT</cbc:ID>
              </cac:TaxScheme>
            </cac:ClassifiedTaxCategory>
          </cac:Item>
          <cac:Price>
            <cbc:PriceAmount currencyID="NOK">1.25</cbc:PriceAmount>
          </cac:Price>
        </cac:InvoiceLine>
      """;
}
