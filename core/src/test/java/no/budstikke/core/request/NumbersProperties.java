package no.budstikke.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.budstikke.core.request.Numbers.Kind;
import no.budstikke.core.request.Numbers.Sample;

class NumbersProperties {
  @Property
  void aNumberWithItsCheckDigitIsRight(@ForAll("anyNumber") Sample sample) {
    assertThat(sample.accepts(sample.text())).isTrue();
  }

  @Property(tries = 5000)
  void oneDigitChangedIsAlwaysFound(
      @ForAll("anyNumber") Sample sample,
      @ForAll @IntRange(max = 1000) int spot,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    int place = placeIn(sample, spot);
    char changed = (char) ('0' + (sample.text().charAt(place) - '0' + by) % 10);
    assertThat(sample.accepts(with(sample.text(), place, changed))).isFalse();
  }

  @Property
  void neighboursSwappedAreAlwaysFoundByModulusEleven(
      @ForAll("numberByEleven") Sample sample, @ForAll @IntRange(max = 1000) int spot) {
    String text = sample.text();
    int place = spot % (text.length() - 1);
    char left = text.charAt(place);
    char right = text.charAt(place + 1);
    Assume.that(left != right);
    assertThat(sample.accepts(with(with(text, place, right), place + 1, left))).isFalse();
  }

  @Property
  void aLetterAmongTheDigitsIsRefused(
      @ForAll("numberOfDigits") Sample sample, @ForAll @IntRange(max = 1000) int spot) {
    assertThat(sample.accepts(with(sample.text(), placeIn(sample, spot), 'x'))).isFalse();
  }

  @Property
  void whateverTheTextReadingItThrowsNothing(
      @ForAll("anyKind") Kind kind, @ForAll("nearlyNumbers") String text) {
    assertThatCode(() -> kind.read().apply(text)).doesNotThrowAnyException();
  }

  @Property
  void aMaskShowsFourDigitsAtMost(@ForAll("nearlyNumbers") String text) {
    assertThat(NationalId.mask(text)).matches("\\d{4}•{6,8}|•{11}");
  }

  @Property
  void noNumberPrintsItself(@ForAll("anyNumber") Sample sample) {
    Assume.that(sample.text().length() > 3);
    assertThat(sample.kind().read().apply(sample.text()).toString()).doesNotContain(sample.text());
  }

  @Provide
  Arbitrary<Kind> anyKind() {
    return Arbitraries.of(Numbers.ALL);
  }

  @Provide
  Arbitrary<Sample> anyNumber() {
    return samples(Numbers.ALL);
  }

  @Provide
  Arbitrary<Sample> numberByEleven() {
    return samples(Numbers.BY_ELEVEN);
  }

  /** In an IBAN letters are allowed. */
  @Provide
  Arbitrary<Sample> numberOfDigits() {
    return Arbitraries.oneOf(samples(Numbers.BY_ELEVEN), samples(Numbers.BY_TEN));
  }

  @Provide
  Arbitrary<String> nearlyNumbers() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("0123456789").ofMaxLength(40),
        Arbitraries.strings().withChars("0123456789 .-+NOSEx٣\n").ofMaxLength(40),
        Arbitraries.strings().ofMaxLength(40));
  }

  private static Arbitrary<Sample> samples(List<Kind> kinds) {
    return Arbitraries.oneOf(kinds.stream().map(Kind::samples).toList());
  }

  private static int placeIn(Sample sample, int spot) {
    int first = sample.kind().firstGuarded();
    return first + spot % (sample.text().length() - first);
  }

  private static String with(String text, int place, char changed) {
    return text.substring(0, place) + changed + text.substring(place + 1);
  }
}
