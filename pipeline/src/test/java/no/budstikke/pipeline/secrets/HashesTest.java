package no.budstikke.pipeline.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import no.budstikke.core.request.IssuerId;
import org.junit.jupiter.api.Test;

class HashesTest {
  private static final IssuerId NORDKRAFT = new IssuerId("nordkraft");
  private static final IssuerId NORDKRAFT_1 = new IssuerId("nordkraft1");
  private static final String MADE_UP = "01010199999";

  @Test
  void aNationalIdIsFoundAgainWithTheSameIssuerOnly() {
    LookupHashes hashes = new LookupHashes(KeyRing.fresh());
    assertThat(hashes.of(NORDKRAFT, MADE_UP)).hasSize(32).isEqualTo(hashes.of(NORDKRAFT, MADE_UP));
    assertThat(hashes.of(NORDKRAFT, MADE_UP)).isNotEqualTo(hashes.of(NORDKRAFT_1, MADE_UP));
  }

  @Test
  void theBorderBetweenIssuerAndIdCannotBeMoved() {
    LookupHashes hashes = new LookupHashes(KeyRing.fresh());
    assertThat(hashes.of(NORDKRAFT, "1" + MADE_UP)).isNotEqualTo(hashes.of(NORDKRAFT_1, MADE_UP));
  }

  @Test
  void rotationDoesNotChangeALookupHash() {
    KeyRing ring = KeyRing.fresh();
    assertThat(new LookupHashes(ring.rotated()).of(NORDKRAFT, MADE_UP))
        .isEqualTo(new LookupHashes(ring).of(NORDKRAFT, MADE_UP));
  }

  @Test
  void anApiKeyMatchesItsOwnHashOnlyAndIsNotPrinted() {
    ApiKey key = ApiKey.fresh();
    assertThat(key.letters()).matches("bk_[A-Za-z0-9_-]{43}");
    assertThat(key.matches(key.hash())).isTrue();
    assertThat(key.matches(ApiKey.fresh().hash())).isFalse();
    assertThat(key.matches(new byte[0])).isFalse();
    assertThat(key).hasToString("ApiKey");
  }
}
