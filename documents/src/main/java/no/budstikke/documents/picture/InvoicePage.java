package no.budstikke.documents.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.html.Template;
import no.budstikke.documents.html.Values;

/**
 * The same document as one page of HTML for any width, light or dark, with nothing fetched from
 * elsewhere and no script. Source: mail and print, section 1.5.
 */
public final class InvoicePage {
  private static final Template STANDARD = Template.read(resource("page.html"));

  private InvoicePage() {}

  /** The page; the same request, rendition and outfit give the same bytes. */
  public static Content render(PaymentRequest request, Rendition rendition, Outfit outfit) {
    String html = STANDARD.fill(PictureValues.of(request, rendition, outfit));
    return Content.of(html.getBytes(StandardCharsets.UTF_8));
  }

  /** The page for paper, as the issuer's own template or the example makes it. */
  public static String print(PaymentRequest request, Rendition rendition, Outfit outfit) {
    return outfit
        .look()
        .template()
        .orElseGet(() -> Template.read(example()))
        .fill(PictureValues.of(request, rendition, outfit));
  }

  /** The text of a template for paper, for issuers to begin with. */
  public static String example() {
    return resource("example.html");
  }

  /** Everything the page shows, by name, for other pages that show a request. */
  public static Values values(PaymentRequest request, Rendition rendition, Outfit outfit) {
    return PictureValues.of(request, rendition, outfit);
  }

  /** What a kind of document is called. */
  public static String kind(RequestKind kind, Language language) {
    return Words.in(language).kind(kind);
  }

  private static String resource(String name) {
    try (InputStream stream = InvoicePage.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read.", e);
    }
  }
}
