package no.budstikke.documents.personal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.Content;
import no.budstikke.documents.html.Template;
import no.budstikke.documents.html.Values;
import no.budstikke.documents.pdf.Palette;
import no.budstikke.documents.pdf.Palette.Colour;
import no.budstikke.documents.picture.InvoicePage;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Look;
import no.budstikke.documents.picture.Wording;

/**
 * Writes the personal pages as HTML that needs no script, no inline style and nobody else's server.
 * Source: mail and print, sections 1.4 and 1.5.
 */
public final class PersonalPages {
  private static final Pattern STYLE = Pattern.compile("page-([0-9a-f]{6})\\.css");
  private static final Content SCRIPT = content(Parts.text(Surroundings.SCRIPT));

  private final Template cover = Parts.page("cover");
  private final Template factor = Parts.page("factor");
  private final Template open = Parts.page("open");
  private final Template message = Parts.page("message");
  private final Surroundings surroundings;

  /**
   * What the pages fetch from us.
   *
   * @param mediaType with its letters' encoding
   * @param content its bytes
   */
  public record Asset(String mediaType, Content content) {}

  /**
   * Pages whose style and script lie below a path.
   *
   * @param assets path on the same host, ending in a slash; a file below it is answered with {@link
   *     #asset}
   */
  public PersonalPages(String assets) {
    surroundings = new Surroundings(assets);
  }

  /** The file of this name below the path of the assets, where there is one. */
  public Optional<Asset> asset(String name) {
    if (name.equals(Surroundings.SCRIPT)) {
      return Optional.of(new Asset("text/javascript; charset=utf-8", SCRIPT));
    }
    Matcher style = STYLE.matcher(name);
    return style.matches() ? style(HexFormat.fromHexDigits(style.group(1))) : Optional.empty();
  }

  private static Optional<Asset> style(int colour) {
    return Palette.readable(colour)
        ? Optional.of(new Asset("text/css; charset=utf-8", content(StyleSheet.of(colour))))
        : Optional.empty();
  }

  /** The style of pages without an issuer's colour. */
  public byte[] style() {
    return content(StyleSheet.of(Integer.parseInt(Look.PLAIN.palette().hex(Colour.ACCENT), 16)))
        .bytes();
  }

  /** The script; every page works without it. */
  public byte[] script() {
    return SCRIPT.bytes();
  }

  /** Whether a channel can be offered for the next time. */
  public static boolean names(ChannelId channel) {
    return Surroundings.words(Language.EN).find("channel." + channel.value()).isPresent();
  }

  /** The whole page. */
  public String html(PersonalPage page) {
    Wording words = Surroundings.words(page.language());
    return switch (page) {
      case PersonalPage.Open whole ->
          open.fill(
              framed(
                  withStatus(
                      new WholeDocument(whole, words).values(), whole.status(), whole.frame()),
                  whole));
      case PersonalPage.Cover first -> cover.fill(framed(cover(first, words), first));
      case PersonalPage.Factor question ->
          factor.fill(framed(new Question(question, words).values(), question));
      case PersonalPage.Framed framed -> message.fill(framed(message(framed, words), framed));
      case PersonalPage.Unknown _ ->
          message.fill(said(surroundings.plain(page.language()), words, "unknown"));
      case PersonalPage.TooMany(_, var wait) ->
          message.fill(tooMany(surroundings.plain(page.language()), words, wait));
    };
  }

  private Values framed(Values values, PersonalPage.Framed page) {
    return surroundings.framed(values, page.frame());
  }

  private static Values withStatus(Values values, Status status, Frame frame) {
    return new StatusLine(Surroundings.words(frame.language()), frame.market()).on(values, status);
  }

  private static Values cover(PersonalPage.Cover page, Wording words) {
    String kind = InvoicePage.kind(page.kind(), page.language());
    Values values =
        new Values()
            .text("title", kind)
            .text("heading", words.of("cover.heading", kind, page.frame().issuer()))
            .text("lead", words.of("cover.lead"))
            .text("words.show", words.of("show." + page.kind().code()))
            .text("words.private", words.of("private"));
    return withStatus(values, page.status(), page.frame());
  }

  private static Values message(PersonalPage.Framed page, Wording words) {
    Values values = new Values().text("words.newLink", words.of("newLink"));
    String issuer = page.frame().issuer();
    return switch (page) {
      case PersonalPage.Locked(var _, var mailed) ->
          mailed
              ? said(values, words, "locked")
              : said(values, words, "lockedStill").text("renew", "yes");
      case PersonalPage.Expired _ -> said(values, words, "expired").text("renew", "yes");
      case PersonalPage.NewLinkSent _ -> said(values, words, "newLinkSent");
      case PersonalPage.NewLinkSoon _ -> said(values, words, "newLinkSoon");
      case PersonalPage.NewLinkNone _ -> said(values, words, "newLinkNone", issuer);
      case PersonalPage.NotMine _ -> said(values, words, "notMine", issuer);
      case PersonalPage.Chosen(var frame, var channel) ->
          said(values, words, "chosen", words.of("channel." + channel.value()))
              .text("words.back", words.of("back"))
              .text("back", frame.actions().page());
      case PersonalPage.Cover _, PersonalPage.Factor _, PersonalPage.Open _ ->
          throw new IllegalArgumentException("This page says more than one sentence.");
    };
  }

  private static Values tooMany(Values values, Wording words, Duration wait) {
    long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
    return values
        .text("title", words.of("tooMany.heading"))
        .text("heading", words.of("tooMany.heading"))
        .text(
            "lead",
            minutes == 1
                ? words.of("tooMany.lead.one")
                : words.of("tooMany.lead.many", Long.toString(minutes)));
  }

  private static Values said(Values values, Wording words, String key, String... inside) {
    String heading = words.of(key + ".heading");
    return values
        .text("title", heading)
        .text("heading", heading)
        .text("lead", words.of(key + ".lead", inside));
  }

  private static Content content(String text) {
    return Content.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
