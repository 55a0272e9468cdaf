package no.budstikke.channels.efakturase.invoice;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.RequestKind;

/**
 * Writes one document of a section, without its recipient. The same bill gives the same bytes.
 * Source: Swedish e-faktura, sections 6.1, 6.3, 6.4 and 7.
 */
public final class DocumentWriter {
  private static final int IN_SECTION = 2;
  private static final int GIRO_DIGITS = 10;

  /** Asking for a name takes longer than writing a document. */
  private static final Map<String, String> COUNTRIES = new ConcurrentHashMap<>();

  private final Wire wire;

  /** For files of this kind. */
  public DocumentWriter(Wire wire) {
    this.wire = wire;
  }

  /** The document; its recipient is filled in later ({@link Slots}). */
  public byte[] write(Bill bill) {
    XmlLines xml = new XmlLines(wire.encoding(), IN_SECTION);
    String id = bill.documentId();
    String type = type(bill);
    xml.open(
        "document",
        "id",
        id,
        "type",
        type,
        "templateID",
        bill.way().template(),
        "distribution",
        "B2C");
    details(xml, bill);
    xml.open("invoice", "id", id, "type", type);
    new InvoiceBody(xml, bill, wire.words()).write(type);
    xml.close("invoice");
    xml.close("document");
    return xml.made();
  }

  /** Zero-filled to ten digits where a field is fixed (section 11.2). */
  static String filled(Bankgiro giro) {
    return "0".repeat(GIRO_DIGITS - giro.digits().length()) + giro.digits();
  }

  private void details(XmlLines xml, Bill bill) {
    xml.open("documentDetails");
    if (bill.account() instanceof Bankgiro giro) {
      xml.text("originatorBgnr", filled(giro));
    }
    if (wire.byFui()) {
      xml.text("originatorID", bill.way().fui().text());
    }
    xml.slot(Slots.ADDRESSEE);
    xml.close("documentDetails");
  }

  private String type(Bill bill) {
    return bill.isCredit() ? wire.words().credit() : "INV01";
  }

  /** What the document is, in the words of its type. */
  static String word(RequestKind kind) {
    return switch (kind) {
      case INVOICE -> "Faktura";
      case REMINDER -> "Påminnelse";
      case COLLECTION_WARNING -> "Inkassovarning";
      case COLLECTION_DEMAND -> "Inkassokrav";
      case CREDIT_NOTE -> "Kreditfaktura";
      case OTHER -> "Betalningskrav";
    };
  }

  static Wire.Giro giro(Wire.Words words, PayeeAccount account) {
    return account instanceof Bankgiro ? words.bankgiro() : words.plusgiro();
  }

  /** A country by its Swedish name. */
  static String country(String code) {
    return COUNTRIES.computeIfAbsent(
        code, one -> Locale.of("", one).getDisplayCountry(Locale.of("sv")));
  }
}
