package no.budstikke.cli.render;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.personal.Frame;
import no.budstikke.documents.personal.PersonalPage;
import no.budstikke.documents.personal.PersonalPages;
import no.budstikke.documents.personal.Status;
import no.budstikke.documents.picture.DebitDay;
import no.budstikke.documents.picture.Look;
import no.budstikke.documents.picture.Rendition;

/**
 * The personal page of a document as it is after "show", to look at without a server: its style is
 * inside, its links lead nowhere. Source: mail and print, section 1.5.
 */
final class PersonalSample {
  private static final String FOLDER = "/assets/";
  private static final Pattern STYLE =
      Pattern.compile("<link rel=\"stylesheet\" href=\"" + FOLDER + "([^\"]+)\">");
  private static final Pattern SCRIPT = Pattern.compile("<script [^>]*></script>");

  private PersonalSample() {}

  static Content of(PaymentRequest request, Rendition rendition, Look look) {
    PersonalPages pages = new PersonalPages(FOLDER);
    Frame frame =
        new Frame(
            request.issuer().shownName(),
            request.issuer().contact(),
            look,
            rendition.market(),
            rendition.language(),
            Frame.Actions.below("/f/example"),
            "");
    String html =
        pages.html(
            new PersonalPage.Open(
                frame, status(request, rendition), request, rendition, List.of()));
    String styled =
        STYLE
            .matcher(html)
            .replaceFirst(link -> Matcher.quoteReplacement(style(pages, link.group(1))));
    return Content.of(SCRIPT.matcher(styled).replaceAll("").getBytes(StandardCharsets.UTF_8));
  }

  private static Status status(PaymentRequest request, Rendition rendition) {
    Optional<LocalDate> due = request.heading().due();
    if (rendition.announced() && due.isPresent()) {
      return new Status.DebitedOn(DebitDay.of(due.get(), rendition.market()));
    }
    return rendition.payable() ? new Status.ToPay(due) : new Status.NothingToPay();
  }

  private static String style(PersonalPages pages, String name) {
    return pages
        .asset(name)
        .map(
            file ->
                "<style>" + new String(file.content().bytes(), StandardCharsets.UTF_8) + "</style>")
        .orElse("");
  }
}
