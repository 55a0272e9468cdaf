package no.budstikke.server.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Source: mail and print, section 1.4. */
class StampsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final byte[] LINK = {1, 2, 3};
  private static final byte[] OTHER = {1, 2, 4};

  private final Stamps stamps = new Stamps(new byte[32]);

  @Test
  void aStampHoldsForItsLinkAndItsUseAndItsTime() {
    String nonce = stamps.nonce(LINK, NOW);
    String cookie = stamps.cookie(LINK, NOW);

    assertThat(stamps.isNonce(nonce, LINK, NOW)).isTrue();
    assertThat(stamps.isCookie(cookie, LINK, NOW.plus(Duration.ofDays(29)))).isTrue();
    assertThat(stamps.isNonce(nonce, OTHER, NOW)).isFalse();
    assertThat(stamps.isCookie(nonce, LINK, NOW)).isFalse();
    assertThat(stamps.isNonce(nonce, LINK, NOW.plus(Duration.ofHours(12)))).isFalse();
    assertThat(stamps.isCookie(cookie, LINK, NOW.plus(Duration.ofDays(30)))).isFalse();
    assertThat(stamps.isNonce("", LINK, NOW)).isFalse();
    assertThat(stamps.isNonce("%%%", LINK, NOW)).isFalse();
    assertThat(new Stamps(new byte[] {7}).isNonce(nonce, LINK, NOW)).isFalse();
  }

  @Test
  void everyPageHasItsOwnNonce() {
    assertThat(stamps.nonce(LINK, NOW)).isNotEqualTo(stamps.nonce(LINK, NOW));
  }
}
