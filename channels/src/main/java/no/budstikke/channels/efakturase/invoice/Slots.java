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

  private static final byte[] ADDRESSEE_SLOT = slot(ADDRESSEE, DETAILS);
  private static final byte[] CUSTOMER_SLOT = slot(BANK_CUSTOMER, CUSTOMER);

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
    int first = indexOf(document, ADDRESSEE_SLOT, 0);
    int second = indexOf(document, CUSTOMER_SLOT, first + ADDRESSEE_SLOT.length);
    byte[] to = addressee.made();
    byte[] in = customer.made();
    byte[] whole =
        new byte
            [document.length
                - ADDRESSEE_SLOT.length
                - CUSTOMER_SLOT.length
                + to.length
                + in.length];
    int end = put(document, 0, first, whole, 0);
    end = put(to, 0, to.length, whole, end);
    end = put(document, first + ADDRESSEE_SLOT.length, second, whole, end);
    end = put(in, 0, in.length, whole, end);
    put(document, second + CUSTOMER_SLOT.length, document.length, whole, end);
    return whole;
  }

  /** The document as it was stored: what {@link #filled} has made of it, undone. */
  public static byte[] blank(byte[] document) {
    String text = new String(document, StandardCharsets.ISO_8859_1);
    text = FILLED.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(text(ADDRESSEE_SLOT)));
    String customer = text(CUSTOMER_SLOT);
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

  /** Where the part put there ends. */
  private static int put(byte[] from, int begin, int end, byte[] to, int at) {
    System.arraycopy(from, begin, to, at, end - begin);
    return at + end - begin;
  }

  private static int indexOf(byte[] document, byte[] slot, int from) {
    int last = document.length - slot.length;
    for (int i = from; i <= last; i++) {
      if (document[i] == slot[0]
          && document[i + slot.length - 2] == slot[slot.length - 2]
          && Arrays.equals(document, i, i + slot.length, slot, 0, slot.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("A stored document has two places for its recipient.");
  }
}
