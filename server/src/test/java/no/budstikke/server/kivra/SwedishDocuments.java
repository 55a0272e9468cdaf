package no.budstikke.server.kivra;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.server.fixture.Documents;

/** Documents and the configuration of a guest house that does not exist. */
public final class SwedishDocuments {
  static final String TENANT = "1694000000b1e2d3c4a5968778695a4b3c2d1e0f00";
  private static final OrganisationNumber.Swedish ISSUER =
      (OrganisationNumber.Swedish)
          OrganisationNumber.withCheckDigit(Market.SE, "559988001").orElseThrow();
  private static final Bankgiro ACCOUNT = Bankgiro.withCheckDigit("599980").orElseThrow();

  private SwedishDocuments() {}

  public static String configuration(String issuer) {
    return """
    issuer: %s
    name: Björkvik Pensionat AB
    market: SE
    organisationNumber: "%s"
    accounts:
      - {account: "%s", type: bankgiro, reference: {ocr: 2}}
    currencies: [SEK]
    mode: consumer
    tiers: [[SE-KI], [SE-EM], [SE-PR]]
    channels:
      kivra: {tenant: "%s"}
      email: {from: "faktura@bjorkvik.example", fromName: "Björkvik"}
      print: {profile: se-h2, returnAddress: "Björkvik Pensionat, Box 12, 93131 SKELLEFTEÅ"}
    """
        .formatted(issuer, ISSUER.digits(), ACCOUNT.digits(), TENANT);
  }

  /** Where the money goes. */
  public static Bankgiro account() {
    return ACCOUNT;
  }

  /** Whose money it is. */
  public static OrganisationNumber.Swedish issuer() {
    return ISSUER;
  }

  /** The n-th consumer's number. */
  public static String ssn(int n) {
    return NationalId.withCheckDigits(
            Market.SE, String.format(Locale.ROOT, "18930412%03d", 100 + n))
        .orElseThrow()
        .revealed();
  }

  public static String invoice(String number, int consumer) {
    String norwegian = Documents.invoice(number);
    String account = between(norwegian, "<cac:PayeeFinancialAccount><cbc:ID>", "</cbc:ID>");
    return norwegian
        .replaceAll(
            "<cac:PartyTaxScheme>\\s*<cbc:CompanyID>[^<]*",
            "<cac:PartyTaxScheme><cbc:CompanyID>" + ISSUER.vatNumber())
        .replaceAll("schemeID=\"0192\">[^<]*", "schemeID=\"0007\">" + ISSUER.digits())
        .replace(
            account + "</cbc:ID>",
            ACCOUNT.digits()
                + "</cbc:ID><cac:FinancialInstitutionBranch><cbc:ID>SE:BANKGIRO</cbc:ID>"
                + "</cac:FinancialInstitutionBranch>")
        .replace(Documents.KID, ocr("77155419"))
        .replace("NOK", "SEK")
        .replace("<cbc:IdentificationCode>NO<", "<cbc:IdentificationCode>SE<")
        .replace("<cbc:PostalZone>5750<", "<cbc:PostalZone>93132<")
        .replace("<cbc:PostalZone>5003<", "<cbc:PostalZone>93131<")
        .replace(
            "Kåre Bjørnsønn Eksempel</cbc:RegistrationName>",
            "Kåre Exempelsson</cbc:RegistrationName><cbc:CompanyID>"
                + ssn(consumer)
                + "</cbc:CompanyID>");
  }

  /** The same to be paid under a reference of its own. */
  static String payable(String number, int consumer, int reference) {
    return invoice(number, consumer)
        .replace(ocr("77155419"), ocr(String.format(Locale.ROOT, "8800%04d", reference)));
  }

  private static String ocr(String digits) {
    return OcrReference.withCheckDigit(digits).orElseThrow().digits();
  }

  /** The same with a PDF of so many bytes that goes along. */
  static String invoiceWith(String number, int consumer, int bytes) {
    String file =
        "<cac:AdditionalDocumentReference><cbc:ID>villkor</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject"
            + " mimeCode=\"application/pdf\" filename=\"villkor.pdf\">"
            + Base64.getEncoder().encodeToString(pdf(bytes))
            + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>";
    return invoice(number, consumer)
        .replace("<cac:AccountingSupplierParty>", file + "<cac:AccountingSupplierParty>");
  }

  /** One empty page, and a stream of so many bytes that nobody shows. */
  private static byte[] pdf(int bytes) {
    List<String> objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
            "<</Length " + bytes + ">>stream\n" + " ".repeat(bytes) + "\nendstream");
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
    StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = pdf.length();
    pdf.append(table).append("trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n").append(start);
    return pdf.append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String between(String text, String before, String after) {
    int from = text.indexOf(before) + before.length();
    return text.substring(from, text.indexOf(after, from));
  }
}
