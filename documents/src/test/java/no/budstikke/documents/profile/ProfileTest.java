package no.budstikke.documents.profile;

import static no.budstikke.documents.fixture.Documents.bytes;
import static no.budstikke.documents.fixture.Documents.invoice;
import static no.budstikke.documents.fixture.Documents.invoiceWith;
import static no.budstikke.documents.fixture.Documents.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.budstikke.core.request.Kid;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.fixture.Documents;
import no.budstikke.documents.fixture.Pdfs;
import no.budstikke.documents.tree.Limits;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every row of the profile has a document that breaks it, and it alone. */
class ProfileTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-10-02T10:00:00Z"));
  private static final UblJudge JUDGE = new UblJudge(Limits.usual(), CLOCK);

  private static Map<String, String> broken() {
    String number = Documents.ACCOUNT.digits();
    String id = Documents.PERSON.revealed();
    Map<String, String> cases = new LinkedHashMap<>();
    cases.put("B2C-DOC-01", invoice().replace("billing:3.0<", "billing:2.0<"));
    cases.put(
        "B2C-DOC-02",
        invoice().replace("billing:3.0<", "urn:fdc:anskaffelser.no:2019:ehf:payment-request:3.0<"));
    cases.put("B2C-DOC-03", invoice().replaceAll("<cbc:DueDate>.*</cbc:DueDate>", ""));
    cases.put("B2C-DOC-04", invoice().replace("2026-10-15", "2026-09-30"));
    cases.put(
        "B2C-DOC-05",
        Documents.creditNote().replaceAll("<cac:BillingReference>.*</cac:BillingReference>", ""));
    cases.put("B2C-DOC-07", invoice().replaceAll("<cbc:IssueDate>.*</cbc:IssueDate>", ""));
    cases.put("B2C-DOC-08", invoice().replace("2026-10-01", "1. oktober"));
    cases.put("B2C-ISS-01", invoice().replace(Documents.ISSUER.digits() + "<", "123456789<"));
    cases.put("B2C-BUY-01", invoice().replace("Kåre Bjørnsønn Eksempel", "N/A"));
    cases.put(
        "B2C-BUY-02", invoice().replaceAll("<cbc:ElectronicMail>.*</cbc:ElectronicMail>", ""));
    cases.put(
        "B2C-BUY-04", withNationalId(id.substring(0, 10) + (id.charAt(10) == '0' ? "1" : "0")));
    cases.put("B2C-BUY-05", withNationalId("8112289874"));
    cases.put(
        "B2C-BUY-06",
        invoice()
            .replace(
                "</cbc:ElectronicMail>",
                "</cbc:ElectronicMail><cbc:Telephone>ring meg</cbc:Telephone>"));
    cases.put(
        "B2C-BUY-09",
        invoice()
            .replace(
                "Eksempel</cbc:RegistrationName>",
                "Eksempel</cbc:RegistrationName><cbc:CompanyID schemeID=\"0192\">"
                    + Documents.ISSUER.digits()
                    + "</cbc:CompanyID>"));
    cases.put("B2C-PAY-01", invoice().replace(Documents.KID.value(), "26059765132"));
    cases.put("B2C-PAY-02", swedish("12345678", "9912346"));
    cases.put(
        "B2C-PAY-03",
        invoice()
            .replace(number, number.substring(0, 10) + (number.charAt(10) == '0' ? "1" : "0")));
    cases.put(
        "B2C-PAY-04", invoice().replaceAll("(?s)<cac:PaymentMeans>.*</cac:PaymentMeans>", ""));
    cases.put("B2C-ATT-01", invoiceWith(file("text/csv", "x".repeat(10_000_001))));
    cases.put("B2C-ATT-02", invoiceWith(image(Pdfs.empty()) + image(Pdfs.empty())));
    cases.put("B2C-ATT-03", invoiceWith(file("text/csv", "a;b").replace("YTti", "Y=Tti")));
    cases.put("B2C-ATT-04", invoiceWith(file("image/png", "GIF89a")));
    cases.put("B2C-ATT-05", invoiceWith(image(Pdfs.encrypted())));
    cases.put("B2C-ATT-06", invoiceWith(image(Pdfs.withScript())));
    cases.put("B2C-ATT-07", invoiceWith(image(Pdfs.saying("Faktura fra noen helt andre"))));
    cases.put("B2C-KEY-01", invoiceWith(key("colour", "red")));
    cases.put("B2C-KEY-02", invoiceWith(key("plan", "NO-EM") + key("plan", "NO-PR")));
    return cases;
  }

  private static Map<String, String> brokenForTheAccount() {
    Map<String, String> cases = new LinkedHashMap<>();
    cases.put("B2C-DOC-06", invoice().replace("NOK", "EUR"));
    cases.put(
        "B2C-ISS-02",
        invoice().replace(Documents.ISSUER.digits() + "<", Documents.OTHER_ISSUER.digits() + "<"));
    cases.put(
        "B2C-ISS-03",
        invoice().replace(Documents.ACCOUNT.digits(), Documents.OTHER_ACCOUNT.digits()));
    cases.put(
        "B2C-PAY-01",
        invoice()
            .replace(
                Documents.KID.value(),
                Kid.withCheckDigit("2605976513", Kid.Algorithm.MOD11).orElseThrow().value()));
    return cases;
  }

  @TestFactory
  Stream<DynamicTest> everyRuleIsBrokenByItsDocument() {
    return broken().entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () ->
                        assertThat(rules(one.getValue(), Optional.empty()))
                            .containsOnly(one.getKey())));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleOfTheAccountIsBrokenByItsDocument() {
    return brokenForTheAccount().entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () -> {
                      assertThat(rules(one.getValue(), Optional.of(Documents.REGISTERED)))
                          .containsOnly(one.getKey());
                      assertThat(rules(one.getValue(), Optional.empty())).isEmpty();
                    }));
  }

  @Test
  void everyRowHasADocument() {
    List<String> tested = new ArrayList<>(broken().keySet());
    tested.addAll(brokenForTheAccount().keySet());

    assertThat(tested).containsAll(UblJudge.rules());
  }

  @Test
  void theRegisteredIssuersInvoiceHasNoFindings() {
    assertThat(rules(invoice(), Optional.of(Documents.REGISTERED))).isEmpty();
  }

  @Test
  void nationalIdsAreMaskedInFindings() {
    String id = Documents.PERSON.revealed();
    String wrong = id.substring(0, 10) + (id.charAt(10) == '0' ? "1" : "0");

    Finding finding = findings(withNationalId(wrong), Optional.empty()).getFirst();

    assertThat(finding.evidence().found()).contains(id.substring(0, 4) + "•••••••");
    assertThat(finding.evidence().arguments()).noneMatch(text -> text.contains(wrong));
  }

  @Test
  void findingsComeInDocumentOrder() {
    String wrong =
        invoice()
            .replace("2026-10-15", "2026-09-30")
            .replace(Documents.KID.value(), "26059765132")
            .replace("Kåre Bjørnsønn Eksempel", "?");

    assertThat(findings(wrong, Optional.empty()))
        .extracting(finding -> finding.place().line())
        .isSorted();
  }

  @Test
  void aKidOfTheWrongLengthIsTold() {
    String longer = Kid.withCheckDigit("26059765130", Kid.Algorithm.MOD10).orElseThrow().value();

    Finding finding =
        findings(
                invoice().replace(Documents.KID.value(), longer), Optional.of(Documents.REGISTERED))
            .getFirst();

    assertThat(finding.evidence().arguments()).containsExactly("#length", longer, "11");
  }

  @Test
  void anIbanIsAnotherWayToWriteARegisteredAccount() {
    String iban = invoice().replace(Documents.ACCOUNT.digits(), Documents.ACCOUNT.iban().value());

    assertThat(rules(iban, Optional.of(Documents.REGISTERED))).isEmpty();
  }

  private static String withNationalId(String id) {
    return invoice()
        .replace(
            "Eksempel</cbc:RegistrationName>",
            "Eksempel</cbc:RegistrationName><cbc:CompanyID>" + id + "</cbc:CompanyID>");
  }

  private static String swedish(String reference, String bankgiro) {
    String payment =
        "<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>"
            + reference
            + "</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>"
            + bankgiro
            + "</cbc:ID><cac:FinancialInstitutionBranch><cbc:ID>SE:BANKGIRO</cbc:ID>"
            + "</cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount></cac:PaymentMeans>";
    return invoice()
        .replace(">NO<", ">SE<")
        .replace(
            "\"0192\">" + Documents.ISSUER.digits(),
            "\"0007\">" + Documents.SWEDISH_ISSUER.digits())
        .replace("NOK", "SEK")
        .replaceAll("(?s)<cac:PaymentMeans>.*</cac:PaymentMeans>", payment);
  }

  private static String file(String type, String content) {
    return file("A file", type, bytes(content));
  }

  private static String image(byte[] pdf) {
    return file("Commercial invoice", "application/pdf", pdf);
  }

  private static String file(String label, String type, byte[] content) {
    return "<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cbc:DocumentDescription>"
        + label
        + "</cbc:DocumentDescription><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode=\""
        + type
        + "\" filename=\"f\">"
        + Base64.getEncoder().encodeToString(content)
        + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>";
  }

  private static List<String> rules(String document, Optional<Account> account) {
    return findings(document, account).stream().map(finding -> finding.rule().value()).toList();
  }

  private static List<Finding> findings(String document, Optional<Account> account) {
    return JUDGE.judge(Submission.of(bytes(document)), account).findings();
  }
}
