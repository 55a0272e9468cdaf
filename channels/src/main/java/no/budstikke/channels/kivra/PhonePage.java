package no.budstikke.channels.kivra;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.budstikke.channels.kivra.KivraContent.PaymentOptions;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.documents.picture.Wording;

/**
 * The page shown on phones beside the PDF: the same for everybody but for the values, with no
 * script, no link and nothing from outside. Source: Kivra, section 6.4; R-SE-8.
 */
final class PhonePage {
  private static final String STYLE =
      "body{font-family:sans-serif;margin:1rem;line-height:1.5}h1{font-size:1.3rem}"
          + "dt{color:#555}dd{margin:0 0 .8rem;font-size:1.1rem}";

  private final StringBuilder html = new StringBuilder();
  private final Wording words;

  private PhonePage(Wording words) {
    this.words = words;
  }

  static Content write(
      PaymentRequest request,
      Optional<PaymentOptions> payment,
      Wording words,
      Rendition rendition) {
    PhonePage page = new PhonePage(words);
    page.head(request, rendition);
    payment.ifPresent(page::payment);
    page.html.append("<p>").append(escaped(words.of("page.document"))).append("</p></body></html>");
    return Content.of(page.html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void head(PaymentRequest request, Rendition rendition) {
    String title =
        words.of("subject." + request.heading().kind().code()) + " " + request.heading().number();
    html.append("<!DOCTYPE html><html lang=\"")
        .append(rendition.language().tag())
        .append("\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(title))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body><h1>")
        .append(escaped(title))
        .append("</h1><p>")
        .append(escaped(request.issuer().shownName()))
        .append("</p>");
  }

  private void payment(PaymentOptions payment) {
    KivraContent.Option whole = payment.options().getFirst();
    html.append("<dl>");
    row("page.amount", whole.amount().major().toPlainString().replace('.', ',') + " SEK");
    row("page.due", whole.due().toString());
    row("page.account", payment.account());
    row("page.reference", whole.reference().value());
    html.append("</dl>");
  }

  private void row(String word, String value) {
    html.append("<dt>")
        .append(escaped(words.of(word)))
        .append("</dt><dd>")
        .append(escaped(value))
        .append("</dd>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
