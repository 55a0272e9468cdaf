package no.budstikke.channels.efakturase.invoice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.registration.Recipient;

/**
 * A document is stored without its recipient, because the register in force when the file is built
 * decides (Swedish e-faktura, section 4.4, rule 6). The recipient is then filled in at two places.
 */
public final class Slots {
  static final String ADDRESSEE = "addressee";
  static final String BANK_CUSTOMER = "bank-customer";

  private static final int DETAILS = 4;
  private static final int CUSTOMER = 6;

  // Our own lines only: the same tags may stand in nobody else's text, where "<" is escaped.
  private static final Pattern FILLED =
      Pattern.compile(
          "(?<=<documentDetails>\\n)((?: {8}<origin[^\\n]*\\n)*) {8}<addresseeID [^\\n]*\\n");
  private static final Pattern FILLED_CUSTOMER =
      Pattern.compile(
          "(?<=<bankCustomer>\\n"
              + ") {12}<identifier [^\\n"
              + "]*\\n"
              + " {12}<bank .*?(?=\\n"
              + " {12}<(?:invoice|changeable))",
          Pattern.DOTALL);

  private final Wire wire;
  private final Banks banks;

  /** In files of this kind, with banks of this table. */
  public Slots(Wire wire, Banks banks) {
    this.wire = wire;
    this.banks = banks;
  }

  /** The document with its recipient. */
  public byte[] filled(byte[] document, Recipient recipient) {
    XmlLines addressee = new XmlLines(wire.encoding(), DETAILS);
    addressee.text("addresseeID", id(recipient), "type", type(recipient));
    XmlLines customer = new XmlLines(wire.encoding(), CUSTOMER);
    customer.text("identifier", id(recipient), "type", type(recipient));
    bank(customer, banks.of(recipient.bank()));
    byte[] once = replaced(document, slot(ADDRESSEE, DETAILS), addressee.made());
    return replaced(once, slot(BANK_CUSTOMER, CUSTOMER), customer.made());
  }

  /** The document as it was stored: what {@link #filled} has made of it, undone. */
  public static byte[] blank(byte[] document) {
    String text = new String(document, StandardCharsets.ISO_8859_1);
    text =
        FILLED
            .matcher(text)
            .replaceFirst("$1" + Matcher.quoteReplacement(text(slot(ADDRESSEE, DETAILS))));
    String customer = text(slot(BANK_CUSTOMER, CUSTOMER));
    text =
        FILLED_CUSTOMER
            .matcher(text)
            .replaceFirst(Matcher.quoteReplacement(customer.substring(0, customer.length() - 1)));
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private void bank(XmlLines xml, Bank bank) {
    String[] attributes =
        bank.clearing().isEmpty()
            ? new String[] {"id", bank.code()}
            : new String[] {"id", bank.code(), "code", bank.clearing()};
    if (bank.name().isEmpty()) {
      xml.empty("bank", attributes);
      return;
    }
    xml.open("bank", attributes);
    xml.text("name", bank.name());
    xml.close("bank");
  }

  private static String id(Recipient recipient) {
    return recipient.fmi().orElse(recipient.id());
  }

  private String type(Recipient recipient) {
    if (recipient.fmi().isPresent()) {
      return wire.words().recipient();
    }
    return switch (recipient.idType()) {
      case PERSNR -> wire.words().person();
      case ORGNR -> wire.words().company();
    };
  }

  private static byte[] slot(String target, int depth) {
    XmlLines line = new XmlLines(Wire.Encoding.LATIN1, depth);
    line.slot(target);
    return line.made();
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1);
  }

  private static byte[] replaced(byte[] document, byte[] slot, byte[] filling) {
    int at = indexOf(document, slot);
    if (at < 0) {
      throw new IllegalArgumentException("A stored document has two places for its recipient.");
    }
    byte[] whole = Arrays.copyOf(document, document.length - slot.length + filling.length);
    System.arraycopy(filling, 0, whole, at, filling.length);
    int rest = at + slot.length;
    System.arraycopy(document, rest, whole, at + filling.length, document.length - rest);
    return whole;
  }

  private static int indexOf(byte[] document, byte[] slot) {
    int last = document.length - slot.length;
    for (int i = 0; i <= last; i++) {
      if (document[i] == slot[0]
          && Arrays.equals(document, i, i + slot.length, slot, 0, slot.length)) {
        return i;
      }
    }
    return -1;
  }
}
