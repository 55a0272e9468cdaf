package no.budstikke.documents.personal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import no.budstikke.documents.html.Values;
import no.budstikke.documents.picture.Enclosures;
import no.budstikke.documents.picture.InvoicePage;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.documents.picture.Wording;

/** The page with everything on it, as values. Source: mail and print, section 1.5. */
final class WholeDocument {
  /** More lines than these are folded away (1.5 #4). */
  private static final int MOST_LINES = 20;

  private final PersonalPage.Open page;
  private final Wording words;

  WholeDocument(PersonalPage.Open page, Wording words) {
    this.page = page;
    this.words = words;
  }

  Values values() {
    Rendition asked = page.rendition();
    Rendition rendition =
        new Rendition(asked.market(), page.language(), asked.payable(), asked.announced());
    Values values =
        InvoicePage.values(page.request(), rendition, Outfit.in(page.frame().look()))
            .text("title", InvoicePage.kind(page.request().heading().kind(), page.language()))
            .text("pay", settled() ? "" : "yes");
    return enclosures(choice(code(lines(wording(values)))));
  }

  private Values enclosures(Values values) {
    List<Values> files = new ArrayList<>();
    for (Enclosures.Enclosure file : Enclosures.of(page.request(), page.language())) {
      files.add(
          new Values()
              .text("href", page.frame().actions().enclosures() + (files.size() + 1))
              .text("name", file.title())
              .text("about", file.about()));
    }
    return values.text("hasEnclosures", files.isEmpty() ? "" : "yes").list("enclosures", files);
  }

  private boolean settled() {
    return switch (page.status()) {
      case Status.ToPay _, Status.LetterOnItsWay _, Status.DebitedOn _ -> false;
      case Status.PaidOn _, Status.Credited _, Status.Withdrawn _, Status.NothingToPay _ -> true;
    };
  }

  private Values wording(Values values) {
    List.of(
            "payment",
            "copy",
            "copied",
            "swish",
            "document",
            "pdf",
            "enclosures",
            "lines",
            "sums",
            "next",
            "save",
            "notMine",
            "notMineAbout",
            "notMineDo")
        .forEach(key -> values.text("words." + key, words.of(key)));
    return values.text("words.nextQuestion", words.of("nextQuestion", page.frame().issuer()));
  }

  private Values lines(Values values) {
    int count = page.request().specification().lines().size();
    boolean many = count > MOST_LINES;
    return values
        .text("many", many ? words.of("lines.all", Integer.toString(count)) : "")
        .text("few", many ? "" : "yes")
        .text(
            "hasFacts",
            values.list("facts").filter(facts -> !facts.isEmpty()).isPresent() ? "yes" : "");
  }

  private Values code(Values values) {
    Optional<String> kind = values.text("code.kind");
    return values
        .text("code.image", values.text("code").map(outline -> image(outline, values)))
        .text("code.caption", kind.map(name -> words.of("code." + name)))
        .text(
            "swish",
            kind.filter("SWISH"::equals)
                .flatMap(_ -> values.text("code.text"))
                .map(WholeDocument::link));
  }

  /** On white with the quiet zone of four cells that cameras need. */
  private static String image(String outline, Values values) {
    int size = values.text("code.size").map(Integer::parseInt).orElse(0);
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-4 -4 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M-4-4h%dv%dh-%dz\"/><path d=\"%s\"/></svg>"
            .formatted(size + 8, size + 8, size + 8, size + 8, size + 8, outline);
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
  }

  /** The same without the mark that it was read by a camera. */
  private static String link(String text) {
    return text.replace("&src=qr", "");
  }

  private Values choice(Values values) {
    return values
        .text("choose", page.offers().size() > 1 ? "yes" : "")
        .list("offers", page.offers().stream().map(this::offer).toList());
  }

  private Values offer(PersonalPage.Offer offer) {
    String key = "channel." + offer.channel().value();
    return new Values()
        .text("channel", offer.channel().value())
        .text("name", words.of(key))
        .text("about", words.of(key + ".about"))
        .text("chosen", offer.chosen() ? "yes" : "");
  }
}
