package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.html.Template;
import no.budstikke.documents.pdf.Logo;
import no.budstikke.documents.pdf.Palette;

/**
 * An issuer's look as terms of its agreement with a channel, each with {@code look.} before its
 * name: {@code colour}, {@code logo} and {@code template} (both in base 64), {@code footer}, {@code
 * swish}, {@code greeting.} with a kind, and {@code source}, whether the document itself goes along
 * inside the PDF.
 */
public final class LookTerms {
  private static final String PREFIX = "look.";
  private static final String GREETING = "look.greeting.";
  private static final String COLOUR = "look.colour";
  private static final String LOGO = "look.logo";
  private static final String FOOTER = "look.footer";
  private static final String SWISH = "look.swish";
  private static final String TEMPLATE = "look.template";
  private static final List<String> SWITCH = List.of("off", "on");
  private static final Pattern HEX = Pattern.compile("#?[0-9A-Fa-f]{6}");
  private static final Pattern NUMBER = Pattern.compile("\\d{8,15}");
  private static final int LONGEST_FOOTER = 110;
  private static final int LONGEST_GREETING = 600;
  private static final int MOST = 256;
  private static final Known NOTHING = new Known(Look.PLAIN, List.of());

  /** Terms that were read before: a logo costs more to read than many pages. */
  private static final Map<Map<String, String>, Known> KNOWN = new LinkedHashMap<>(64, 0.75f, true);

  private record Known(Look look, List<String> objections) {}

  private LookTerms() {}

  /** Whether a term is about the look. */
  public static boolean isOne(String term) {
    return term.startsWith(PREFIX);
  }

  /** Everything that is wrong with them, one sentence each. */
  public static List<String> objections(Map<String, String> terms) {
    return known(terms).objections;
  }

  /** The look; the plain one when no term is about it. */
  public static Look of(Map<String, String> terms) {
    return known(terms).look;
  }

  private static Known known(Map<String, String> terms) {
    Map<String, String> own = own(terms);
    if (own.isEmpty()) {
      return NOTHING;
    }
    synchronized (KNOWN) {
      Known known = KNOWN.computeIfAbsent(own, LookTerms::readAll);
      if (KNOWN.size() > MOST) {
        KNOWN.remove(KNOWN.keySet().iterator().next());
      }
      return known;
    }
  }

  private static Known readAll(Map<String, String> terms) {
    List<String> objections = new ArrayList<>();
    terms.forEach((term, value) -> objection(term, value).ifPresent(objections::add));
    return new Known(read(terms), List.copyOf(objections));
  }

  private static Map<String, String> own(Map<String, String> terms) {
    Map<String, String> own = new TreeMap<>();
    terms.forEach(
        (term, value) -> {
          if (isOne(term)) {
            own.put(term, value);
          }
        });
    return own;
  }

  private static Optional<String> objection(String term, String value) {
    String must =
        switch (term) {
          case COLOUR ->
              colour(value).isPresent()
                  ? ""
                  : "must be six hexadecimal digits, dark enough to be read on white.";
          case LOGO ->
              bytes(value).flatMap(Logo::read).isPresent()
                  ? ""
                  : "must be a PNG or JPEG in base 64.";
          case TEMPLATE ->
              template(value).filter(LookTerms::isDrawn).isPresent()
                  ? ""
                  : "must be a template of well-formed HTML in base 64, its parts matching.";
          case FOOTER ->
              value.length() <= LONGEST_FOOTER ? "" : "must be one line of at most 110 characters.";
          case Agreement.SOURCE ->
              SWITCH.contains(value) ? "" : "must be one of " + String.join(", ", SWITCH) + ".";
          case SWISH -> NUMBER.matcher(value).matches() ? "" : "must be a Swish number.";
          default -> greeting(term, value);
        };
    return must.isEmpty() ? Optional.empty() : Optional.of("'" + term + "' " + must);
  }

  private static String greeting(String term, String value) {
    if (kind(term).isEmpty()) {
      return "is no term of a look.";
    }
    return value.length() <= LONGEST_GREETING ? "" : "must have at most 600 characters.";
  }

  private static Look read(Map<String, String> terms) {
    Map<RequestKind, String> greetings = new EnumMap<>(RequestKind.class);
    terms.forEach(
        (term, value) -> kind(term).ifPresent(kind -> greetings.put(kind, value.strip())));
    return new Look(
        find(terms, COLOUR).flatMap(LookTerms::colour).orElse(Look.PLAIN.palette()),
        find(terms, LOGO).flatMap(LookTerms::bytes).flatMap(Logo::read),
        greetings,
        find(terms, FOOTER).map(String::strip),
        find(terms, SWISH),
        find(terms, TEMPLATE).flatMap(LookTerms::template));
  }

  private static Optional<String> find(Map<String, String> terms, String term) {
    return Optional.ofNullable(terms.get(term));
  }

  private static Optional<RequestKind> kind(String term) {
    return java.util.Arrays.stream(RequestKind.values())
        .filter(kind -> term.equals(GREETING + kind.code()))
        .findFirst();
  }

  private static Optional<Palette> colour(String value) {
    return Optional.of(value)
        .filter(text -> HEX.matcher(text).matches())
        .map(text -> Integer.parseInt(text.replace("#", ""), 16))
        .filter(Palette::readable)
        .map(Palette::new);
  }

  private static Optional<Content> bytes(String value) {
    try {
      return Optional.of(Content.of(Base64.getMimeDecoder().decode(value)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Tried on a sample now, so that a wrong one is refused here and not when invoices go out. */
  private static boolean isDrawn(Template template) {
    Look plain = Look.PLAIN;
    Look look =
        new Look(
            plain.palette(),
            plain.logo(),
            plain.greetings(),
            plain.footer(),
            plain.swish(),
            Optional.of(template));
    Rendition rendition = new Rendition(Market.NO, Language.NB, true);
    return new InvoicePicture()
        .render(SampleRequest.invoice(), rendition, Outfit.in(look))
        .replaced()
        .isEmpty();
  }

  private static Optional<Template> template(String value) {
    try {
      return bytes(value)
          .map(
              content ->
                  Template.read(
                      new String(content.bytes(), java.nio.charset.StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
