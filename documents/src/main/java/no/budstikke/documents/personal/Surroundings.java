package no.budstikke.documents.personal;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.budstikke.documents.html.Values;
import no.budstikke.documents.pdf.Logo;
import no.budstikke.documents.pdf.Palette.Colour;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Look;
import no.budstikke.documents.picture.Wording;

/**
 * What stands around the content of every page.
 *
 * @param assets path of style and script, ending in a slash
 */
record Surroundings(String assets) {
  static final String SCRIPT = "page.js";

  /** Every language says its own name in itself. */
  private static final Map<Language, String> NAMES =
      Map.of(
          Language.NB, "Bokmål",
          Language.NN, "Nynorsk",
          Language.SV, "Svenska",
          Language.EN, "English");

  private static final Wording.Languages WORDS =
      new Wording.Languages(Surroundings.class, "personal");

  static Wording words(Language language) {
    return WORDS.in(language);
  }

  /** Of a page of nobody. */
  Values plain(Language language) {
    return around(new Values(), language, Look.PLAIN, "");
  }

  /** Of an issuer's page, put onto what the page itself shows. */
  Values framed(Values values, Frame frame) {
    Wording words = words(frame.language());
    Frame.Actions actions = frame.actions();
    around(values, frame.language(), frame.look(), actions.page())
        .text("issuer", frame.issuer())
        .text("logo", frame.look().logo().map(Surroundings::inline))
        .text("words.contact", words.of("contact"))
        .text("words.contactWith", words.of("contactWith", frame.issuer()))
        .text("reachable", reachable(frame))
        .text("email", frame.contact().email())
        .text("phone", frame.contact().phone())
        .text("phone.digits", frame.contact().phone().map(phone -> phone.replaceAll("[^+0-9]", "")))
        .text("nonce", frame.nonce());
    return values
        .text("action.pdf", actions.pdf())
        .text("action.show", actions.show())
        .text("action.factor", actions.factor())
        .text("action.notMine", actions.notMine())
        .text("action.nextTime", actions.nextTime())
        .text("action.newLink", actions.newLink());
  }

  private Values around(Values values, Language language, Look look, String page) {
    Wording words = words(language);
    return values
        .text("language", language.tag())
        .text(
            "style",
            assets + StyleSheet.name(Integer.parseInt(look.palette().hex(Colour.ACCENT), 16)))
        .text("script", assets + SCRIPT)
        .text("words.skip", words.of("skip"))
        .text("words.languages", words.of("languages"))
        .list("languages", languages(language, page));
  }

  private static List<Values> languages(Language current, String page) {
    return Stream.of(Language.values())
        .map(
            language ->
                new Values()
                    .text("tag", language.tag())
                    .text("name", Optional.ofNullable(NAMES.get(language)))
                    .text("href", page + "?language=" + language.tag())
                    .text("current", language == current ? "yes" : ""))
        .toList();
  }

  private static String reachable(Frame frame) {
    boolean some = frame.contact().email().isPresent() || frame.contact().phone().isPresent();
    return some ? "yes" : "";
  }

  private static String inline(Logo logo) {
    return "data:"
        + logo.mediaType()
        + ";base64,"
        + Base64.getEncoder().encodeToString(logo.file().bytes());
  }
}
