package no.budstikke.channels.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.transform.Assignment;
import no.budstikke.documents.html.Template;
import no.budstikke.documents.html.Values;
import no.budstikke.documents.pdf.Logo;
import no.budstikke.documents.pdf.Palette.Colour;
import no.budstikke.documents.picture.Look;
import no.budstikke.documents.picture.LookTerms;
import no.budstikke.documents.picture.PaymentDetails;

/**
 * The HTML of every mail: the issuer's logo and colour, tables of 600 px, light and dark, and
 * nothing fetched from elsewhere. Source: mail and print, section 2.1.
 */
final class MailPage {
  private static final Template PAGE = page();
  private static final int LARGEST_LOGO = 40_000;
  private static final int LOGO_HEIGHT = 48;
  private static final int LOGO_WIDTH = 240;

  private final Assignment assignment;
  private final Look look;

  MailPage(Assignment assignment) {
    this.assignment = assignment;
    this.look = LookTerms.of(assignment.agreement().terms());
  }

  /** The logo that goes along, where there is one that is small enough. */
  Optional<Logo> logo() {
    return look.logo().filter(logo -> logo.file().size() <= LARGEST_LOGO);
  }

  /** By which the HTML knows the logo. */
  String logoName() {
    return "logo@" + assignment.delivery();
  }

  String fill(Values values) {
    return PAGE.fill(
        values
            .text("accent", look.palette().hex(Colour.ACCENT))
            .text("tint", look.palette().hex(Colour.TINT))
            .text("logo", logo().map(_ -> logoName()))
            .text("logoWidth", logo().map(logo -> Integer.toString(width(logo))))
            .text("logoHeight", logo().map(logo -> Integer.toString(height(logo)))));
  }

  static List<Values> lines(List<String> lines) {
    return lines.stream().map(line -> new Values().text("line", line)).toList();
  }

  static List<Values> details(List<PaymentDetails.Detail> details) {
    return details.stream()
        .map(
            detail ->
                new Values()
                    .text("label", detail.label())
                    .text("value", OneLine.of(detail.value())))
        .toList();
  }

  private static int width(Logo logo) {
    return Math.clamp(Math.round(LOGO_HEIGHT * logo.shape()), 1, LOGO_WIDTH);
  }

  private static int height(Logo logo) {
    return Math.clamp(Math.round(width(logo) / logo.shape()), 1, LOGO_HEIGHT);
  }

  private static Template page() {
    try (InputStream stream = MailPage.class.getResourceAsStream("mail.html")) {
      if (stream == null) {
        throw new IllegalStateException("mail.html is missing.");
      }
      return Template.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("mail.html cannot be read.", e);
    }
  }
}
