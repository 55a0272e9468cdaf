package no.budstikke.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class SqueezeProperties {
  @Property
  void whatIsSqueezedUnfoldsToExactlyItsLength(
      @ForAll @StringLength(min = 1, max = 40) String word,
      @ForAll @IntRange(min = 1, max = 2000) int times) {
    byte[] content = word.repeat(times).getBytes(StandardCharsets.UTF_8);
    Optional<byte[]> smaller = Squeeze.smaller(content);
    smaller.ifPresent(
        deflated -> {
          assertThat(deflated.length).isLessThan(content.length);
          assertThat(Squeeze.restore(deflated, content.length)).contains(content);
          assertThat(Squeeze.restore(deflated, content.length - 1)).isEmpty();
          assertThat(Squeeze.restore(deflated, content.length + 1)).isEmpty();
        });
  }

  @Property
  void rubbishDoesNotUnfold(
      @ForAll byte[] rubbish, @ForAll @IntRange(min = 1, max = 5000) int length) {
    Squeeze.restore(rubbish, length).ifPresent(content -> assertThat(content).hasSize(length));
  }
}
