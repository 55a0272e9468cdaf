package no.budstikke.pipeline.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SealerProperties {
  private static final Sealer SEALER = new Sealer(KeyRing.fresh());

  @Property
  void whatIsSealedOpensAgainInItsContextOnly(
      @ForAll byte[] plain, @ForAll byte[] context, @ForAll byte[] another) {
    byte[] sealed = SEALER.seal(plain, context);
    assertThat(sealed).hasSize(plain.length + Sealer.OVERHEAD);
    assertThat(SEALER.open(sealed, context)).isEqualTo(plain);
    if (!Arrays.equals(context, another)) {
      assertThatThrownBy(() -> SEALER.open(sealed, another)).isInstanceOf(KeyRefusal.class);
    }
  }

  @Property
  void everyChangedBitIsNoticed(@ForAll byte[] plain, @ForAll int place) {
    byte[] sealed = SEALER.seal(plain, plain);
    int bit = Math.floorMod(place, sealed.length * 8);
    sealed[bit / 8] ^= (byte) (1 << (bit % 8));
    assertThatThrownBy(() -> SEALER.open(sealed, plain)).isInstanceOf(KeyRefusal.class);
  }

  @Property
  void anythingElseIsRefused(@ForAll byte[] rubbish) {
    assertThatThrownBy(() -> SEALER.open(rubbish, rubbish)).isInstanceOf(KeyRefusal.class);
  }
}
