package no.budstikke.documents.personal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.budstikke.documents.pdf.Palette;

/** Every colour an issuer may have can be read wherever it stands (WCAG 2.2, 1.4.3). */
class TonesProperties {
  private static final double READABLE = 4.5;

  @Property
  void anyColourIsReadableInLight(@ForAll @IntRange(max = 0xFFFFFF) int own) {
    Assume.that(Palette.readable(own));

    assertReadable(Tones.light(own), 0x15191D, 0x555D65);
  }

  @Property
  void anyColourIsReadableInTheDark(@ForAll @IntRange(max = 0xFFFFFF) int own) {
    Assume.that(Palette.readable(own));

    assertReadable(Tones.dark(own), 0xEEF1F3, 0xB3BCC4);
  }

  private static void assertReadable(Tones tones, int ink, int soft) {
    for (int ground : new int[] {tones.ground(), tones.card(), tones.tint()}) {
      assertThat(Palette.contrast(tones.accent(), ground)).isGreaterThanOrEqualTo(READABLE);
      assertThat(Palette.contrast(ink, ground)).isGreaterThanOrEqualTo(READABLE);
      assertThat(Palette.contrast(soft, ground)).isGreaterThanOrEqualTo(READABLE);
    }
    assertThat(Palette.contrast(tones.onFill(), tones.fill())).isGreaterThanOrEqualTo(READABLE);
    assertThat(Palette.contrast(tones.onFill(), tones.over())).isGreaterThanOrEqualTo(READABLE);
  }
}
