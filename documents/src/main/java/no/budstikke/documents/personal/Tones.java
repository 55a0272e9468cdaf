package no.budstikke.documents.personal;

import java.util.stream.IntStream;
import no.budstikke.documents.pdf.Palette;

/**
 * The colours of a page in light and dark, made from an issuer's own so that all text can be read
 * on every ground it stands on. Source: WCAG 2.2, 1.4.3 and 1.4.11.
 *
 * @param ground below everything
 * @param card below what belongs together
 * @param tint below what is pointed out
 * @param accent text and signs in the issuer's colour
 * @param fill of buttons
 * @param onFill text on buttons
 */
record Tones(int ground, int card, int tint, int accent, int fill, int onFill) {
  /** More than 4.5, so that rounding cannot take it away. */
  private static final double READABLE = 4.6;

  private static final int WHITE = 0xFFFFFF;
  private static final int NIGHT = 0x101418;
  private static final int HUNDRED = 100;

  /** On paper. */
  static Tones light(int own) {
    int ground = mixed(0xF6F7F8, own, 2);
    int tint = mixed(WHITE, own, 9);
    return new Tones(ground, WHITE, tint, readable(own, 0, ground, tint), own, WHITE);
  }

  /** On a dark screen. */
  static Tones dark(int own) {
    int card = 0x1B2127;
    int tint = mixed(0x222A31, own, 18);
    int accent = readable(own, WHITE, card, tint);
    return new Tones(NIGHT, card, tint, accent, accent, NIGHT);
  }

  /** As custom properties of a style sheet. */
  String css() {
    return "--ground:%s;--card:%s;--tint:%s;--accent:%s;--focus:%s;--fill:%s;--on-fill:%s;--fill-over:%s"
        .formatted(
            hex(ground),
            hex(card),
            hex(tint),
            hex(accent),
            hex(accent),
            hex(fill),
            hex(onFill),
            hex(over()));
  }

  /** The fill of a button under the pointer: further from its text. */
  int over() {
    return mixed(fill, onFill == WHITE ? 0 : WHITE, 15);
  }

  private static int readable(int own, int towards, int... grounds) {
    return IntStream.rangeClosed(0, HUNDRED)
        .map(share -> mixed(own, towards, share))
        .filter(colour -> stands(colour, grounds))
        .findFirst()
        .orElse(towards);
  }

  private static boolean stands(int colour, int... grounds) {
    return IntStream.of(grounds).allMatch(ground -> Palette.contrast(colour, ground) >= READABLE);
  }

  private static int mixed(int colour, int other, int share) {
    return part(colour, other, 16, share)
        | part(colour, other, 8, share)
        | part(colour, other, 0, share);
  }

  private static int part(int colour, int other, int shift, int share) {
    int from = (colour >> shift) & 0xFF;
    int to = (other >> shift) & 0xFF;
    return (from + (to - from) * share / HUNDRED) << shift;
  }

  private static String hex(int colour) {
    return "#%06x".formatted(colour);
  }
}
