package no.budstikke.cli.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import no.budstikke.core.request.Market;

/** Writes a draft as UBL 2.1. Source: input format, sections 2 to 7. */
final class UblWriter {
  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final String BILLING =
      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
  private static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
  private static final String UNKNOWN = "urn:cen.eu:en16931:2017#compliant#urn:example:other:1.0";

  private final Xml xml = new Xml();
  private final Draft draft;
  private final Totals totals;

  private UblWriter(Draft draft) {
    this.draft = draft;
    this.totals = draft.totals();
  }

  /** The document without an XML declaration, so that it may stand inside another one. */
  static String write(Draft draft) {
    return new UblWriter(draft).document();
  }

  private String document() {
    String root = draft.isCreditNote() ? "CreditNote" : "Invoice";
    String namespaces =
        String.format(
            " xmlns=\"%1$s%2$s-2\" xmlns:cac=\"%1$sCommonAggregateComponents-2\""
                + " xmlns:cbc=\"%1$sCommonBasicComponents-2\"",
            UBL, root);
    xml.begin(root, namespaces);
    heading();
    references();
    PartyWriter parties = new PartyWriter(xml, draft.issuer());
    parties.supplier();
    parties.customer(draft.person());
    payment();
    draft.charges().forEach(this::charge);
    taxTotal();
    monetaryTotal();
    for (int i = 0; i < draft.items().size(); i++) {
      line(i + 1, draft.items().get(i));
    }
    xml.end();
    return xml.text();
  }

  private void heading() {
    xml.leaf("cbc:CustomizationID", draft.has(Slip.UNKNOWN_CUSTOMIZATION) ? UNKNOWN : BILLING)
        .leaf("cbc:ProfileID", PROFILE)
        .leaf("cbc:ID", draft.number())
        .leaf("cbc:IssueDate", draft.issued().toString());
    if (draft.isCreditNote()) {
      xml.leaf("cbc:CreditNoteTypeCode", "381");
    } else {
      draft.due().ifPresent(due -> xml.leaf("cbc:DueDate", due.toString()));
      xml.leaf("cbc:InvoiceTypeCode", draft.isPastDue() ? "71" : "380");
    }
    xml.leaf("cbc:DocumentCurrencyCode", currency())
        .leaf("cbc:BuyerReference", draft.person().number());
    if (draft.isForConsumption()) {
      LocalDate month = draft.issued().withDayOfMonth(1).minusMonths(1);
      xml.begin("cac:InvoicePeriod")
          .leaf("cbc:StartDate", month.toString())
          .leaf("cbc:EndDate", month.plusMonths(1).minusDays(1).toString())
          .end();
    }
  }

  private void references() {
    draft
        .original()
        .ifPresent(
            original ->
                xml.begin("cac:BillingReference")
                    .begin("cac:InvoiceDocumentReference")
                    .leaf("cbc:ID", original.number())
                    .leaf("cbc:IssueDate", original.issued().toString())
                    .end()
                    .end());
    if (draft.isForConsumption() && draft.issuer() == MadeIssuer.FJORDLYS) {
      meteringPoint();
    }
    switch (draft.kind()) {
      case REMINDER -> {
        key("kind", draft.kind().code());
        key("reminder-level", "1");
      }
      case COLLECTION_WARNING, COLLECTION_DEMAND, OTHER -> key("kind", draft.kind().code());
      case INVOICE, CREDIT_NOTE -> {}
    }
  }

  /** Norwegian energy practice (input format, section 3, row 10). */
  private void meteringPoint() {
    xml.begin("cac:AdditionalDocumentReference")
        .leaf("cbc:ID", " schemeID=\"AVE\"", "7070575000" + draft.person().number())
        .leaf("cbc:DocumentTypeCode", "130")
        .end();
  }

  /** Spelling A of input format, section 4.3. */
  private void key(String name, String value) {
    xml.begin("cac:AdditionalDocumentReference")
        .leaf("cbc:ID", value)
        .leaf("cbc:DocumentDescription", "b2c:" + name)
        .end();
  }

  private void payment() {
    if (draft.isCreditNote()) {
      return;
    }
    xml.begin("cac:PaymentMeans")
        .leaf("cbc:PaymentMeansCode", "30")
        .leaf("cbc:PaymentID", draft.reference())
        .begin("cac:PayeeFinancialAccount")
        .leaf("cbc:ID", draft.issuer().account());
    if (draft.issuer().market() == Market.SE) {
      xml.begin("cac:FinancialInstitutionBranch").leaf("cbc:ID", "SE:BANKGIRO").end();
    }
    xml.end().end();
  }

  private void charge(Totals.Charge charge) {
    xml.begin("cac:AllowanceCharge")
        .leaf("cbc:ChargeIndicator", "true")
        .leaf("cbc:AllowanceChargeReason", charge.reason());
    amount("cbc:Amount", charge.amount());
    category("cac:TaxCategory", charge.vat(), false);
    xml.end();
  }

  private void taxTotal() {
    xml.begin("cac:TaxTotal");
    amount("cbc:TaxAmount", totals.vat());
    for (Map.Entry<Vat, BigDecimal> rate : totals.taxable().entrySet()) {
      xml.begin("cac:TaxSubtotal");
      amount("cbc:TaxableAmount", rate.getValue());
      amount("cbc:TaxAmount", rate.getKey().of(rate.getValue()));
      category("cac:TaxCategory", rate.getKey(), true);
      xml.end();
    }
    xml.end();
  }

  /** The reason for an exemption stands in the breakdown only (BR-E-10). */
  private void category(String name, Vat vat, boolean breakdown) {
    xml.begin(name).leaf("cbc:ID", vat.category()).leaf("cbc:Percent", vat.percent());
    if (breakdown && vat == Vat.EXEMPT) {
      xml.leaf(
          "cbc:TaxExemptionReason",
          draft.issuer().market() == Market.NO ? "Ikke avgiftspliktig" : "Ej momspliktigt");
    }
    xml.begin("cac:TaxScheme").leaf("cbc:ID", "VAT").end().end();
  }

  private void monetaryTotal() {
    xml.begin("cac:LegalMonetaryTotal");
    amount("cbc:LineExtensionAmount", totals.lines());
    amount("cbc:TaxExclusiveAmount", totals.exclusive());
    amount("cbc:TaxInclusiveAmount", totals.inclusive());
    if (!draft.charges().isEmpty()) {
      amount("cbc:ChargeTotalAmount", totals.charges());
    }
    if (totals.rounding().signum() != 0) {
      amount("cbc:PayableRoundingAmount", totals.rounding());
    }
    amount("cbc:PayableAmount", totals.payable());
    xml.end();
  }

  private void line(int number, Item item) {
    boolean credit = draft.isCreditNote();
    xml.begin(credit ? "cac:CreditNoteLine" : "cac:InvoiceLine")
        .leaf("cbc:ID", Integer.toString(number))
        .leaf(
            credit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
            String.format(Locale.ROOT, " unitCode=\"%s\"", item.unit()),
            item.quantity().toPlainString());
    amount("cbc:LineExtensionAmount", item.amount());
    xml.begin("cac:Item")
        .leaf("cbc:Name", item.name())
        .begin("cac:SellersItemIdentification")
        .leaf("cbc:ID", item.code())
        .end();
    category("cac:ClassifiedTaxCategory", item.vat(), false);
    xml.end().begin("cac:Price");
    amount("cbc:PriceAmount", item.price());
    xml.end().end();
  }

  private void amount(String name, BigDecimal amount) {
    xml.leaf(name, " currencyID=\"" + currency() + "\"", amount.toPlainString());
  }

  private String currency() {
    return draft.issuer().market().currency().getCurrencyCode();
  }
}
