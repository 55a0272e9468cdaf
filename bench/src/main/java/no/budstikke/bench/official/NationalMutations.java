package no.budstikke.bench.official;

import java.util.List;
import java.util.Random;
import org.w3c.dom.Element;

/** What the rules of single countries look at. */
final class NationalMutations {
  private final Random random;

  NationalMutations(Random random) {
    this.random = random;
  }

  private String any(String... values) {
    return values[random.nextInt(values.length)];
  }

  String vatNumber(String country) {
    return switch (country) {
      case "NO" -> any("NO312345684MVA", "NO312345684", "312345684MVA");
      case "SE" -> any("SE559912341901", "SE5599123419", "SE55991234190A");
      case "GR", "EL" -> any("EL094014201", "GR094014201", "EL09401420");
      case "IT" -> any("IT12345678903", "IT1");
      case "NL" -> any("NL123456789B01", "NL1");
      default -> country + "12345678";
    };
  }

  void change(Element root, String country) {
    switch (country) {
      case "SE" -> sweden(root);
      case "DK" -> denmark(root);
      case "GR", "EL" -> greece(root);
      case "IS" -> iceland(root);
      case "DE" -> germany(root);
      case "NL", "IT" -> legal(root, any("0106", "0190", "0210"), any("12345678", ""));
      default -> legal(root, any("0192", "0007"), any("312345684", "312345680"));
    }
  }

  private void legal(Element root, String scheme, String number) {
    for (Element entity : Trees.named(root, "PartyLegalEntity")) {
      for (Element id : Trees.named(entity, "CompanyID")) {
        id.setAttribute("schemeID", scheme);
        id.setTextContent(number);
      }
    }
  }

  private void payment(Element root, String code, String reference, String account) {
    Trees.named(root, "PaymentMeansCode").forEach(one -> one.setTextContent(code));
    Trees.named(root, "PaymentID").forEach(one -> one.setTextContent(reference));
    for (Element one : Trees.named(root, "PayeeFinancialAccount")) {
      Trees.firstText(one, account);
    }
  }

  private void sweden(Element root) {
    legal(root, "0007", any("5599123419", "5599123411", "559912341", "A"));
    payment(root, any("30", "50", "56", "31"), "1", any("1234567", "123-4567", "1", "123456789"));
    for (Element branch : Trees.named(root, "FinancialInstitutionBranch")) {
      Trees.firstText(branch, any("SE:BANKGIRO", "SE:PLUSGIRO"));
    }
    for (Element tax : Trees.named(root, "PartyTaxScheme")) {
      if (tax.getTextContent().endsWith("TAX")) {
        Trees.firstText(tax, any("Godkänd för F-skatt", "F-skatt"));
      }
    }
  }

  private void denmark(Element root) {
    legal(root, any("0184", "0192"), any("DK12345678", "12345678", ""));
    payment(
        root,
        any("31", "42", "49", "50", "93", "97", "30"),
        any("01#1", "04#1234567890123456", "15#1", "71#123456789012345", "73#", "75#1", "02#"),
        any("1234567", "12345678", "123"));
    for (Element charge : Trees.named(root, "AllowanceCharge")) {
      Trees.named(charge, "AllowanceChargeReasonCode").forEach(one -> one.setTextContent("ZZZ"));
      Trees.named(charge, "AllowanceChargeReason")
          .forEach(one -> one.setTextContent(any("1234", "abcd", "a#b", "#b", "-123")));
    }
    for (Element code : Trees.named(root, "ItemClassificationCode")) {
      code.setAttribute("listID", "TST");
      code.setAttribute("listVersionID", any("19.05.01", "26.0801", "1"));
    }
    Trees.named(root, "PayableAmount").forEach(one -> one.setTextContent(any("-5", "200.00")));
  }

  private void greece(Element root) {
    String tin = any("094014201", "094014202");
    Trees.children(root).stream()
        .filter(one -> one.getLocalName().equals("ID"))
        .forEach(
            id ->
                id.setTextContent(
                    any(
                        tin + "|01/10/2026|1|1.1|A|1",
                        tin + "|1/10/2026|x|9.9||",
                        tin + "|32/10/2026|-1||A|1",
                        "1|2|3",
                        "||||||")));
    for (Element reference : Trees.named(root, "DocumentDescription")) {
      reference.setTextContent(any("##M.AR.K##", "##INVOICE|URL##"));
    }
    for (Element endpoint : Trees.named(root, "EndpointID")) {
      endpoint.setAttribute("schemeID", any("9933", "0192"));
      endpoint.setTextContent(tin);
    }
  }

  private void iceland(Element root) {
    legal(root, any("0196", "0192"), "1234567890");
    payment(root, any("9", "42"), "1", any("123456789012", "1"));
    Trees.named(root, "DocumentDescription").forEach(one -> one.setTextContent("EINDAGI"));
    for (Element reference : Trees.named(root, "AdditionalDocumentReference")) {
      Trees.firstText(reference, any("2026-10-25", "2026-10-02", "2026-13-01", "X"));
    }
  }

  private void germany(Element root) {
    payment(
        root,
        any("30", "58", "59", "48"),
        "1",
        any("DE89370400440532013000", "DE89370400440532013001", "X"));
    for (Element terms : Trees.named(root, "PaymentTerms")) {
      Trees.firstText(
          terms,
          any(
              "#SKONTO#TAGE=14#PROZENT=2.25#\n",
              "#SKONTO#TAGE=14#PROZENT=2.25#",
              "#SKONTO#TAGE=x#\n",
              "Fritt\n#SKONTO#TAGE=7#PROZENT=1.00#BASISBETRAG=10.00#\n"));
    }
    List<Element> codes = Trees.named(root, "InvoiceTypeCode", "CreditNoteTypeCode");
    codes.forEach(one -> one.setTextContent(any("384", "326", "380", "381", "389")));
    if (random.nextInt(3) == 0) {
      for (Element means : Trees.named(root, "PaymentMeans")) {
        Element mandate = Trees.add(means, "cac:PaymentMandate");
        Trees.add(mandate, "cbc:ID").setTextContent("M-1");
        Element account = Trees.add(mandate, "cac:PayerFinancialAccount");
        Trees.add(account, "cbc:ID").setTextContent(any("DE89370400440532013000", "X"));
      }
    }
  }

  /** Totals without tax; with or without a reason for it. */
  void zeroTax(Element root, boolean reason) {
    for (Element total : Trees.named(root, "TaxTotal")) {
      Trees.named(total, "TaxAmount").forEach(one -> one.setTextContent("0.00"));
      for (Element category : Trees.named(total, "TaxCategory")) {
        if (reason && !Trees.children(category).isEmpty()) {
          Element scheme = Trees.children(category).getLast();
          Element text = Trees.add(category, "cbc:TaxExemptionReason");
          text.setTextContent("Fritatt");
          category.insertBefore(text, scheme);
        }
      }
    }
    Trees.named(root, "TaxInclusiveAmount").forEach(one -> one.setTextContent("220.00"));
    Trees.named(root, "PayableAmount").forEach(one -> one.setTextContent("145.00"));
  }
}
