package no.budstikke.server.canary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.server.fixture.Documents;

/** A consumer who does not exist, whose every word is easily found again (style, section 7). */
final class Canary {
  private static final String NAME = "Kanarina Kvitrefugl";
  private static final String STREET = "Fugleburalléen 7391";
  private static final String MAILBOX = "kanarina.kvitrefugl";
  private static final String PHONE = "+4798273645";
  private static final String LINE = "Kvitterstrøm fra fugleburet";
  private static final String NOTE = "Hilsen til kvitrefuglen";
  private static final String FILE = "kvitrefuglens-forbruk.csv";
  private static final String INSIDE = "time;kvitrefuglens forbruk\n";
  private static final String KID =
      Kid.withCheckDigit("8273645190", Kid.Algorithm.MOD10).orElseThrow().value();
  private static final String PERSON =
      IntStream.range(100, 400)
          .mapToObj(n -> NationalId.withCheckDigits(Market.NO, "158575" + n))
          .flatMap(Optional::stream)
          .findFirst()
          .orElseThrow()
          .revealed();

  // Long enough not to stand in a random id by chance.
  private static final Amount LINE_AMOUNT = new Amount("57132439", "00");
  private static final Amount NET = new Amount("57132639", "00");
  private static final Amount VAT = new Amount("14283159", "75");
  private static final Amount GROSS = new Amount("71415798", "75");

  private Canary() {}

  /** An amount as documents write it. */
  private record Amount(String whole, String cents) {
    String inXml() {
      return whole + "." + cents;
    }

    /** As documents, people and machines write it; the shortest is found inside most others. */
    List<String> spellings() {
      String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
      List<String> all = new ArrayList<>(List.of(whole));
      for (String gap : List.of(" ", "\u00a0", "\u202f", ".", ",", "&nbsp;", "=C2=A0")) {
        all.add(grouped.replace(" ", gap));
      }
      return all;
    }
  }

  /** An invoice to the canary, to a mailbox of this domain and a house of this postal code. */
  static String invoice(String number, String domain, String postalCode) {
    return Documents.invoice(number)
        .replace("Takk for at du er kunde hos oss", NOTE)
        .replace("K-4711", "pid:" + PERSON)
        .replace("Solbakken 7", STREET)
        .replace("5750", postalCode)
        .replace("Kåre Bjørnsønn Eksempel", NAME)
        .replace(
            "<cbc:ElectronicMail>kare@example.org",
            "<cbc:Telephone>" + PHONE + "</cbc:Telephone><cbc:ElectronicMail>" + address(domain))
        .replace(Documents.KID, KID)
        .replace("<cbc:Name>Strøm<", "<cbc:Name>" + LINE + "<")
        .replace("KWH\">800<", "KWH\">1<")
        .replace(">800.00<", ">" + LINE_AMOUNT.inXml() + "<")
        .replace(
            "PriceAmount currencyID=\"NOK\">1<",
            "PriceAmount currencyID=\"NOK\">" + LINE_AMOUNT.inXml() + "<")
        .replace(">1000.00<", ">" + NET.inXml() + "<")
        .replace(">250.00<", ">" + VAT.inXml() + "<")
        .replace(">1250.00<", ">" + GROSS.inXml() + "<")
        .replaceFirst("<cac:AccountingSupplierParty>", attachment() + "$0");
  }

  /** The same without the file, which nobody can print. */
  static String letter(String number, String domain, String postalCode) {
    return invoice(number, domain, postalCode).replace(attachment(), "");
  }

  /** The same with a reference nobody can pay by. */
  static String wrongInvoice(String number) {
    String start = KID.substring(0, KID.length() - 1);
    char last = KID.charAt(KID.length() - 1);
    return invoice(number, "example.org", "5750")
        .replace(KID, start + (last == '9' ? '0' : (char) (last + 1)));
  }

  /** One that ends in the middle of the canary's address. */
  static String brokenInvoice(String number) {
    String whole = invoice(number, "example.org", "5750");
    return whole.substring(0, whole.indexOf(STREET) + STREET.length());
  }

  static String street() {
    return STREET;
  }

  static String name() {
    return NAME;
  }

  static String address(String domain) {
    return MAILBOX + "@" + domain;
  }

  static String person() {
    return PERSON;
  }

  /** The canary's words that stand in a text. */
  static List<String> foundIn(String text) {
    String all = text.toLowerCase(Locale.ROOT);
    return words().stream().filter(word -> all.contains(word.toLowerCase(Locale.ROOT))).toList();
  }

  static List<String> words() {
    List<String> words =
        new ArrayList<>(
            List.of(
                "Kanarina",
                "kvitrefugl",
                "Fuglebur",
                "Kvitterstr",
                PHONE.substring(3),
                PERSON,
                base64()));
    words.add(PERSON.substring(0, 6) + " " + PERSON.substring(6));
    words.add(KID.substring(0, 10));
    words.add(account());
    words.add(account().replaceFirst("(....)(..)(.....)", "$1.$2.$3"));
    words.add(account().replaceFirst("(....)(..)(.....)", "$1 $2 $3"));
    for (Amount amount : List.of(LINE_AMOUNT, NET, VAT, GROSS)) {
      words.addAll(amount.spellings());
    }
    return words;
  }

  private static String account() {
    Matcher digits =
        Pattern.compile("account: \"(\\d{11})\"").matcher(Documents.configuration("x"));
    if (!digits.find()) {
      throw new IllegalStateException("The issuer has no account.");
    }
    return digits.group(1);
  }

  private static String base64() {
    return Base64.getEncoder().encodeToString(INSIDE.getBytes(StandardCharsets.UTF_8));
  }

  private static String attachment() {
    return "<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>"
        + "<cbc:EmbeddedDocumentBinaryObject mimeCode=\"text/csv\" filename=\""
        + FILE
        + "\">"
        + base64()
        + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>";
  }
}
