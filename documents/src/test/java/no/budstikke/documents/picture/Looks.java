package no.budstikke.documents.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.html.Template;
import no.budstikke.documents.pdf.Logo;
import no.budstikke.documents.pdf.Palette;

/** Made-up looks of issuers. */
final class Looks {
  private Looks() {}

  /** With everything an issuer may have of its own. */
  static Outfit complete() {
    return new Outfit(
        new Look(
            new Palette(0x1B4D7A),
            Logo.read(logo()),
            Map.of(
                RequestKind.REMINDER,
                "Vi kan ikke se at du har betalt. Har du betalt de siste dagene, kan du se bort fra"
                    + " dette brevet."),
            Optional.of("Nordkraft Strøm AS · Foretaksregisteret · nordkraft.example"),
            Optional.empty(),
            Optional.empty()),
        Optional.empty(),
        Optional.empty());
  }

  /** With a template of HTML. */
  static Outfit ofTemplate(String html) {
    Look look = complete().look();
    return new Outfit(
        new Look(
            look.palette(),
            look.logo(),
            look.greetings(),
            look.footer(),
            look.swish(),
            Optional.of(Template.read(html))),
        Optional.empty(),
        Optional.empty());
  }

  static Content logo() {
    BufferedImage image = new BufferedImage(640, 160, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0x1B4D7A));
    pen.fill(new Ellipse2D.Double(0, 0, 160, 160));
    pen.setColor(new Color(0xF2B632));
    Path2D bolt = new Path2D.Double();
    bolt.moveTo(90, 20);
    bolt.lineTo(45, 90);
    bolt.lineTo(78, 90);
    bolt.lineTo(66, 142);
    bolt.lineTo(116, 68);
    bolt.lineTo(82, 68);
    bolt.closePath();
    pen.fill(bolt);
    pen.dispose();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image.getSubimage(0, 0, 160, 160), "png", out);
      return Content.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
