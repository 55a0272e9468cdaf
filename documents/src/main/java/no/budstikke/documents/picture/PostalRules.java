package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.documents.pdf.Typeface;

/**
 * Whether an address can stand on an envelope, country by country. The register of postal codes is
 * not looked into: only their form is. Source: mail and print, section 3.3.
 */
public final class PostalRules {
  /** A letter to another country, which the print house does not send. */
  public static final String ABROAD = "cant-send-international-letters";

  /** A letter of the alphabet that our typefaces lack; it would be a question mark (5.4). */
  public static final String UNPRINTABLE = "letters-that-cannot-be-printed";

  /** An identity number that can be read on the envelope (R-PR-2). */
  static final String NATIONAL_ID_SHOWS = "national-id-in-address";

  private static final String BAD_FIRST = "@()=[]\"\\/,<>~";
  private static final Pattern NORWEGIAN_CODE = Pattern.compile("(?!0000)\\d{4}");
  private static final Pattern SWEDISH_CODE = Pattern.compile("[1-9]\\d{2} ?\\d{2}");

  /** R-PR-2: eleven Norwegian digits, ten or twelve Swedish ones. */
  private static final Pattern NATIONAL_ID =
      Pattern.compile("(?<!\\d)(\\d{6} ?\\d{5}|(\\d{2})?\\d{6}[-+]\\d{4}|(19|20)\\d{10})(?!\\d)");

  private static final Pattern REFERENCE =
      Pattern.compile("(?i)\\b(ref|kundenr|kundnr|fakturanr|avtalenr)\\b|\\d{7}");

  /** Norway: only Norwegian characters; Sámi and Swedish ones are read as well. */
  private static final Pattern READ_BY_MACHINES =
      Pattern.compile("[\\x20-\\x7EÆØÅæøåÄÖäöÁáČčĐđŊŋŠšŦŧŽžÉéÈèÜüÓóÔôÒò]*");

  private static final Set<String> NOWHERE =
      Set.of(
          "no fixed abode",
          "uten fast bopel",
          "uten fast bosted",
          "uten fast adresse",
          "utan fast bustad",
          "utan fast bostad",
          "utan fast adress");

  private PostalRules() {}

  /**
   * One thing wrong.
   *
   * @param code as in section 3.3
   * @param line counted from 1; 0 for the whole address
   * @param stops whether no letter can be sent there
   */
  public record Fault(String code, int line, boolean stops) {}

  /** Everything that is wrong with where a request is to go, in an envelope of this profile. */
  public static List<Fault> faults(PaymentRequest request, Market market, PrintProfile profile) {
    PostalAddress address = request.consumer().address();
    List<Fault> faults = new ArrayList<>();
    if (address.lines().isEmpty() && address.postalCode().isBlank() && address.city().isBlank()) {
      faults.add(stop("address-is-empty", 0));
      return faults;
    }
    List<String> lines = Recipient.lines(request, market);
    count(address, lines, profile, faults);
    place(address, market, profile, faults);
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), i + 1, faults);
      if (lines.get(i).length() > profile.addressing().mostCharacters()) {
        faults.add(new Fault("address-line-too-long", i + 1, false));
      }
    }
    return faults;
  }

  static boolean holdsNationalId(String line) {
    return NATIONAL_ID.matcher(line).find();
  }

  private static void count(
      PostalAddress address, List<String> lines, PrintProfile profile, List<Fault> faults) {
    boolean abroad = lines.size() - address.lines().size() > 2;
    if (!address.isComplete() || lines.size() < 3) {
      faults.add(stop("not-enough-address-lines", 0));
    }
    // One more where the country stands below.
    if (lines.size() > profile.addressing().mostLines() + (abroad ? 1 : 0)) {
      faults.add(stop("too-many-address-lines", 0));
    }
  }

  private static void place(
      PostalAddress address, Market market, PrintProfile profile, List<Fault> faults) {
    String code = address.postalCode().strip();
    boolean real =
        switch (address.country()) {
          case "NO" -> NORWEGIAN_CODE.matcher(code).matches();
          case "SE" -> SWEDISH_CODE.matcher(code).matches();
          default -> true;
        };
    if (!real) {
      faults.add(stop("not-a-real-postcode", 0));
    }
    boolean abroad = !address.country().isBlank() && !address.country().equals(market.name());
    if (abroad && !profile.addressing().abroad()) {
      faults.add(stop(ABROAD, 0));
    }
  }

  private static void line(String line, int number, List<Fault> faults) {
    if (number <= 2 && line.codePoints().noneMatch(Character::isLetterOrDigit)) {
      faults.add(stop("invalid-address-line-1-or-2", number));
    }
    if (BAD_FIRST.indexOf(line.charAt(0)) >= 0) {
      faults.add(stop("invalid-char-in-address", number));
    }
    if (NOWHERE.contains(line.strip().toLowerCase(Locale.ROOT))) {
      faults.add(stop("no-fixed-abode-address", number));
    }
    if (holdsNationalId(line)) {
      faults.add(stop(NATIONAL_ID_SHOWS, number));
    } else if (REFERENCE.matcher(line).find()) {
      faults.add(new Fault("reference-in-address", number, false));
    }
    if (!Typeface.ADDRESS.has(line)) {
      faults.add(stop(UNPRINTABLE, number));
    } else if (!READ_BY_MACHINES.matcher(line).matches()) {
      faults.add(new Fault("letters-not-read-by-machines", number, false));
    }
  }

  private static Fault stop(String code, int line) {
    return new Fault(code, line, true);
  }
}
