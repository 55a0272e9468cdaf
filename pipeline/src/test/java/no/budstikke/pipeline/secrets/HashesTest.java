package no.budstikke.pipeline.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import org.junit.jupiter.api.Test;

class HashesTest {
  private static final IssuerId NORDKRAFT = new IssuerId("nordkraft");
  private static final IssuerId HAVKRAFT = new IssuerId("havkraft");
  private static final NationalId MADE_UP =
      NationalId.withCheckDigits(Market.NO, "018190123").orElseThrow();

  @Test
  void aNationalIdIsFoundAgainWithTheSameIssuerOnly() {
    LookupHashes hashes = new LookupHashes(KeyRing.fresh());
    assertThat(hashes.of(NORDKRAFT, MADE_UP)).hasSize(32).isEqualTo(hashes.of(NORDKRAFT, MADE_UP));
    assertThat(hashes.of(NORDKRAFT, MADE_UP)).isNotEqualTo(hashes.of(HAVKRAFT, MADE_UP));
  }

  @Test
  void theBorderBetweenIssuerAndIdCannotBeMoved() {
    LookupHashes hashes = new LookupHashes(KeyRing.fresh());
    assertThat(hashes.of("nordkraft", "1NO")).isNotEqualTo(hashes.of("nordkraft1", "NO"));
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
