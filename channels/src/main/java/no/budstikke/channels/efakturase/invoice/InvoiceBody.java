package no.budstikke.channels.efakturase.invoice;

import java.util.Base64;
import java.util.List;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.RequestKind;

/** The invoice inside a document, part by part. Source: Swedish e-faktura, section 6.3. */
final class InvoiceBody {
  private final XmlLines xml;
  private final Bill bill;
  private final Wire.Words words;
  private final PaymentRequest request;
  private final Money money;

  InvoiceBody(XmlLines xml, Bill bill, Wire.Words words) {
    this.xml = xml;
    this.bill = bill;
    this.words = words;
    this.request = bill.request();
    this.money = new Money(xml, bill);
  }

  void write(String type) {
    details(type);
    new InvoiceRows(xml, bill).write();
    seller();
    buyer();
    payment();
    if (!bill.isCredit()) {
      order();
    }
    xml.empty("currency", "code", money.currency());
    if (!bill.way().enclosures().isEmpty()) {
      enclosures();
    }
  }

  private void details(String type) {
    Heading heading = request.heading();
    xml.open("invoiceDetails");
    xml.text("invoiceType", DocumentWriter.word(heading.kind()), "code", type);
    xml.text("invoiceNumber", heading.number());
    xml.text("invoiceDate", heading.issued().toString());
    period();
    originals();
    xml.open("invoiceTotal");
    money.sums("totalAmount");
    xml.close("invoiceTotal");
    money.vatByRate();
    for (String note : request.specification().texts().notes()) {
      TextRows.of(note).forEach(row -> xml.text("text", row));
    }
    bill.way().copy().ifPresent(url -> xml.text("URL", url.toString(), "text", "Visa faktura"));
    xml.close("invoiceDetails");
  }

  private void period() {
    request
        .specification()
        .texts()
        .period()
        .filter(period -> period.from().isPresent())
        .ifPresent(
            period -> {
              xml.open("invoicePeriod");
              period.from().ifPresent(day -> xml.text("startDate", day.toString()));
              period.to().ifPresent(day -> xml.text("endDate", day.toString()));
              xml.close("invoicePeriod");
            });
  }

  /**
   * The document that a credit or a reminder is about. Deviates: section 9.4 wants its total, too,
   * which the document does not say.
   */
  private void originals() {
    List<Heading.Original> originals = request.heading().originals();
    if (originals.isEmpty()) {
      return;
    }
    Heading.Original original = originals.getFirst();
    if (original.issued().isEmpty()) {
      xml.empty("invoiceReference", "id", original.number());
      return;
    }
    xml.open("invoiceReference", "id", original.number());
    original.issued().ifPresent(day -> xml.text("date", day.toString()));
    xml.close("invoiceReference");
  }

  private void seller() {
    Issuer issuer = request.issuer();
    String id = bill.seller().digits();
    if (bill.account() instanceof Bankgiro giro) {
      xml.open("seller", "id", id, "bgnr", DocumentWriter.filled(giro));
    } else {
      xml.open("seller", "id", id);
    }
    xml.text("name", issuer.shownName());
    issuer
        .vatNumber()
        .ifPresent(
            number -> {
              xml.open("vatDetails");
              xml.text("vatNumber", number);
              xml.close("vatDetails");
            });
    address(issuer.address());
    xml.open("accounts");
    Wire.Giro giro = DocumentWriter.giro(words, bill.account());
    xml.text("account", bill.account().machineForm(), "type", giro.type(), "primary", "true");
    xml.close("accounts");
    xml.close("seller");
  }

  private void buyer() {
    Consumer consumer = request.consumer();
    String[] id =
        consumer
            .identity()
            .nationalId()
            .map(number -> new String[] {"id", number.revealed()})
            .orElseGet(() -> new String[0]);
    xml.open("buyer", id);
    xml.text("name", consumer.name());
    address(consumer.address());
    xml.open("bankCustomer");
    xml.slot(Slots.BANK_CUSTOMER);
    message();
    boolean changeable = request.wishes().minimumAmount().isPresent();
    xml.text("changeableAmount", Boolean.toString(changeable));
    xml.close("bankCustomer");
    xml.close("buyer");
  }

  /** The first e-invoice stays payable in the bank (section 9.5). */
  private void message() {
    if (request.heading().kind() == RequestKind.REMINDER) {
      String earlier =
          request.heading().originals().stream()
              .findFirst()
              .map(original -> " " + original.number())
              .orElse("");
      xml.text("invoiceMessage", "Påminnelse; bortse från tidigare faktura" + earlier);
    }
  }

  private void address(PostalAddress address) {
    if (address.lines().isEmpty() && address.city().isBlank()) {
      return;
    }
    xml.open("postalAddress");
    address.lines().forEach(line -> xml.text("street", line));
    if (!address.city().isBlank()) {
      if (address.postalCode().isBlank()) {
        xml.text("town", address.city());
      } else {
        xml.text("town", address.city(), "postCode", address.postalCode());
      }
    }
    xml.text("country", DocumentWriter.country(address.country()), "code", address.country());
    xml.close("postalAddress");
  }

  private void payment() {
    Wire.Giro giro = DocumentWriter.giro(words, bill.account());
    xml.open("payment", "status", "unpaid");
    xml.text("dueDate", request.heading().due().orElse(request.heading().issued()).toString());
    request
        .specification()
        .texts()
        .terms()
        .map(terms -> TextRows.of(terms).getFirst())
        .ifPresent(terms -> xml.text("terms", terms));
    xml.text("method", giro.name(), "code", giro.method());
    money.sums("totalAmount");
    xml.close("payment");
  }

  /** The data of the payment order. */
  private void order() {
    Amount due = request.payment().due();
    xml.open("epiDetails");
    xml.open("identificationDetails", "date", request.heading().issued().toString());
    xml.text("reference", request.heading().number());
    xml.close("identificationDetails");
    xml.open("beneficiary", "id", bill.seller().digits());
    Wire.Giro giro = DocumentWriter.giro(words, bill.account());
    xml.text("account", bill.account().machineForm(), "type", giro.type());
    xml.close("beneficiary");
    xml.open("paymentInstructions");
    xml.text("remittanceID", money.reference(), "type", "OCR");
    money.text("instructedAmount", due);
    xml.text("optionDate", request.heading().due().orElseThrow().toString(), "type", "debit");
    xml.close("paymentInstructions");
    xml.close("epiDetails");
  }

  private void enclosures() {
    xml.open("enclosures");
    int number = 0;
    for (Bill.Enclosure file : bill.way().enclosures()) {
      number++;
      if (file.original()) {
        xml.open("enclosureDetails", "mimeCode", file.mediaType(), "type", "ORIGINAL");
      } else {
        xml.open("enclosureDetails", "mimeCode", file.mediaType());
      }
      xml.open(
          "encodedObject",
          "objectID",
          Integer.toString(number),
          "format",
          "BASE64",
          "filename",
          file.fileName());
      xml.text("data", Base64.getEncoder().encodeToString(file.content().bytes()));
      xml.close("encodedObject");
      xml.close("enclosureDetails");
    }
    xml.close("enclosures");
  }
}
