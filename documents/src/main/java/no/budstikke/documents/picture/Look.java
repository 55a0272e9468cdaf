package no.budstikke.documents.picture;

import java.util.Map;
import java.util.Optional;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.html.Template;
import no.budstikke.documents.pdf.Logo;
import no.budstikke.documents.pdf.Palette;

/**
 * What makes a picture an issuer's own. Source: mail and print, section 5.
 *
 * @param palette its colour
 * @param logo its logo
 * @param greetings words above the figures, for each kind that has some
 * @param footer one line at the foot of every page
 * @param swish its Swish number, for the code that phones read
 * @param template its own template of HTML, used instead of ours; well-formed XHTML
 */
public record Look(
    Palette palette,
    Optional<Logo> logo,
    Map<RequestKind, String> greetings,
    Optional<String> footer,
    Optional<String> swish,
    Optional<Template> template) {
  /** Of an issuer that has told nothing. */
  public static final Look PLAIN =
      new Look(
          new Palette(0x14505C),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Look {
    greetings = Map.copyOf(greetings);
  }
}
