package no.budstikke.documents.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The elements and attributes of Peppol BIS Billing 3.0, of the envelopes and of our own keys. */
final class Vocabulary {
  private static final String AGGREGATES =
      """
      AccountingCustomerParty AccountingSupplierParty AdditionalDocumentReference
      AdditionalItemProperty Address AddressLine AllowanceCharge Attachment BillingReference
      BuyersItemIdentification CardAccount ClassifiedTaxCategory CommodityClassification Contact
      ContractDocumentReference Country CreditNoteDocumentReference CreditNoteLine Delivery
      DeliveryLocation DeliveryParty DespatchDocumentReference DocumentReference ExternalReference
      FinancialInstitutionBranch InvoiceDocumentReference InvoiceLine InvoicePeriod Item
      LegalMonetaryTotal OrderLineReference OrderReference OriginCountry OriginatorDocumentReference
      Party PartyIdentification PartyLegalEntity PartyName PartyTaxScheme PayeeFinancialAccount
      PayeeParty PayerFinancialAccount PaymentMandate PaymentMeans PaymentTerms Person PostalAddress
      Price ProjectReference ReceiptDocumentReference SellersItemIdentification
      StandardItemIdentification TaxCategory TaxRepresentativeParty TaxScheme TaxSubtotal TaxTotal
      """;

  private static final String BASICS =
      """
      AccountingCost ActualDeliveryDate AdditionalStreetName AllowanceChargeReason
      AllowanceChargeReasonCode AllowanceTotalAmount Amount BaseAmount BaseQuantity BirthDate
      BuyerReference ChargeIndicator ChargeTotalAmount CityName CompanyID CompanyLegalForm
      CountrySubentity CreditNoteTypeCode CreditedQuantity CustomizationID Description
      DescriptionCode DocumentCurrencyCode DocumentDescription DocumentType DocumentTypeCode DueDate
      ElectronicMail EmbeddedDocumentBinaryObject EndDate EndpointID FamilyName FirstName HolderName
      ID IdentificationCode InvoiceTypeCode InvoicedQuantity IssueDate IssueTime
      ItemClassificationCode Line LineExtensionAmount LineID MultiplierFactorNumeric Name NetworkID
      Note PayableAmount PayableRoundingAmount PaymentDueDate PaymentID PaymentMeansCode Percent
      PostalZone PrepaidAmount PriceAmount PrimaryAccountNumberID ProfileID RegistrationName
      SalesOrderID StartDate StreetName SupplierAssignedAccountID TaxAmount TaxCurrencyCode
      TaxExclusiveAmount TaxExemptionReason TaxExemptionReasonCode TaxInclusiveAmount TaxPointDate
      TaxableAmount Telephone URI UUID Value
      """;

  private static final String HEADERS =
      """
      BusinessScope DocumentIdentification Identifier InstanceIdentifier Receiver Scope Sender
      StandardBusinessDocument StandardBusinessDocumentHeader Type
      """;

  private static final String OWN =
      "Atomic Batch Count Created Document Header ID Issuer Key Keys Sum";

  private static final String ATTRIBUTES =
      """
      Authority currencyID filename key languageID listID listVersionID mimeCode name schemeID
      schemeName unitCode
      """;

  /** Every name once, as the specification writes it. */
  static final List<String> WORDS =
      Stream.of(
              Stream.of("inv:Invoice", "cn:CreditNote", "xi:include", "xi:fallback"),
              Stream.of(
                  "ext:UBLExtensions",
                  "ext:UBLExtension",
                  "ext:ExtensionURI",
                  "ext:ExtensionContent"),
              words("cac:", AGGREGATES),
              words("cbc:", BASICS),
              words("sbdh:", HEADERS),
              words("b2c:", OWN),
              words("@", ATTRIBUTES),
              official())
          .flatMap(part -> part)
          .distinct()
          .toList();

  private Vocabulary() {}

  /** What the official rules ask for besides; written when they are compiled. */
  private static Stream<String> official() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("official.names")) {
      if (in == null) {
        throw new IllegalStateException("Built without the official rules.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> words(String prefix, String names) {
    return Arrays.stream(names.strip().split("\\s+")).map(name -> prefix + name);
  }
}
