package no.budstikke.documents.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import no.budstikke.core.request.Content;

/**
 * An issuer's logo as the dots of a page, on white: PNG or JPEG in, never more dots than print can
 * show.
 */
public final class Logo {
  private static final int MOST_DOTS = 480;
  private static final int LARGEST_FILE = 2_000_000;
  private static final int LARGEST_SIDE = 8000;

  private final Content file;
  private final int width;
  private final int height;
  private final byte[] dots;

  private Logo(Content file, BufferedImage image) {
    this.file = file;
    double scale = Math.min(1, (double) MOST_DOTS / Math.max(image.getWidth(), image.getHeight()));
    width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    dots = dots(flat(image, width, height));
  }

  /** The logo; empty when the bytes are no picture of a sane size. */
  public static Optional<Logo> read(Content file) {
    if (file.size() > LARGEST_FILE) {
      return Optional.empty();
    }
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file.bytes()))) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      var reader = readers.next();
      reader.setInput(input);
      boolean sane = reader.getWidth(0) <= LARGEST_SIDE && reader.getHeight(0) <= LARGEST_SIDE;
      return sane ? Optional.of(new Logo(file, reader.read(0))) : Optional.empty();
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The file as it came. */
  public Content file() {
    return file;
  }

  /** PNG or JPEG. */
  public String mediaType() {
    return file.bytes()[0] == (byte) 0xFF ? "image/jpeg" : "image/png";
  }

  /** Width by height. */
  public double shape() {
    return (double) width / height;
  }

  void write(Stationery.Objects objects) {
    objects.stream(
        "<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/DecodeParms<</Predictor 15/Colors 3/Columns %d>>"
            .formatted(width, height, width),
        dots);
  }

  private static BufferedImage flat(BufferedImage image, int width, int height) {
    BufferedImage flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = flat.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.drawImage(image.getScaledInstance(width, height, Image.SCALE_SMOOTH), 0, 0, null);
    pen.dispose();
    return flat;
  }

  /** Rows that tell only what differs from the row above, which presses better. */
  private static byte[] dots(BufferedImage image) {
    int row = 1 + 3 * image.getWidth();
    byte[] dots = new byte[row * image.getHeight()];
    int[] above = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      dots[y * row] = 2;
      for (int x = 0; x < above.length; x++) {
        int dot = image.getRGB(x, y);
        int at = y * row + 1 + 3 * x;
        dots[at] = (byte) ((dot >> 16) - (above[x] >> 16));
        dots[at + 1] = (byte) ((dot >> 8) - (above[x] >> 8));
        dots[at + 2] = (byte) (dot - above[x]);
        above[x] = dot;
      }
    }
    return dots;
  }
}
