package no.budstikke.channels.efakturase.invoice;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a distributor wants its files, as far as nobody has published it: all of it is assumed until
 * the distributor says otherwise (Swedish e-faktura, section 6.4 and "Uncertain").
 *
 * @param version of the format, as it stands in the batch
 * @param stage test, certification or production
 * @param encoding of the file
 * @param byFui whether issuers are addressed by FUI besides their Bankgiro
 * @param words words of types and methods
 */
public record Wire(String version, Stage stage, Encoding encoding, boolean byFui, Words words) {
  /** Version 1.2, test, ISO-8859-1, by Bankgiro. */
  public static final Wire USUAL = new Wire("1.2", Stage.TEST, Encoding.LATIN1, false, Words.USUAL);

  public Wire {
    if (!version.matches("[0-9]+(\\.[0-9]+)+")) {
      throw new IllegalArgumentException("The version is numbers with points between.");
    }
  }

  /** What a file is for. */
  public enum Stage {
    TEST("T"),
    PRODUCTION("P"),
    CERTIFICATION("C");

    private final String letter;

    Stage(String letter) {
      this.letter = letter;
    }

    String letter() {
      return letter;
    }
  }

  /** The two encodings a distributor may want. */
  public enum Encoding {
    LATIN1("ISO-8859-1", StandardCharsets.ISO_8859_1),
    UTF8("UTF-8", StandardCharsets.UTF_8);

    private final String name;
    private final Charset charset;

    Encoding(String name, Charset charset) {
      this.name = name;
      this.charset = charset;
    }

    /** As the declaration has it. */
    public String shown() {
      return name;
    }

    Charset charset() {
      return charset;
    }
  }

  /**
   * Words of which only {@code ORGNR} has been seen.
   *
   * @param person type of a personnummer
   * @param recipient type of an FMI
   * @param company type of an organisation number
   * @param bankgiro type and method of a Bankgiro
   * @param plusgiro type and method of a Plusgiro
   * @param credit document type of a credit note
   */
  public record Words(
      String person,
      String recipient,
      String company,
      Giro bankgiro,
      Giro plusgiro,
      String credit) {
    /** As assumed. */
    public static final Words USUAL =
        new Words(
            "PERSNR",
            "FMI",
            "ORGNR",
            new Giro("BGNR", "BG", "Bankgiro"),
            new Giro("PGNR", "PG", "Plusgiro"),
            "CRE01");

    public Words {
      if (!credit.matches("[a-zA-Z]{3}[0-9]{2}")) {
        throw new IllegalArgumentException("A document type is three letters and two digits.");
      }
    }
  }

  /**
   * The words of one kind of account.
   *
   * @param type of the account
   * @param method of paying to it
   * @param name the method for people
   */
  public record Giro(String type, String method, String name) {}
}
