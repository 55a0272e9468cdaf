package no.budstikke.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventTest {
  private static final UUID REQUEST = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final Instant AT = Instant.parse("2027-02-01T09:00:00.123456Z");
  private static final byte[] BEGINNING = new byte[32];

  @Test
  void theHashCoversEveryField() {
    byte[] hash = event("ACCEPTED>ROUTED", "NO-EM", "node").hash(BEGINNING);

    assertThat(event("ACCEPTED>HELD", "NO-EM", "node").hash(BEGINNING)).isNotEqualTo(hash);
    assertThat(event("ACCEPTED>ROUTED", "NO-PR", "node").hash(BEGINNING)).isNotEqualTo(hash);
    assertThat(event("ACCEPTED>ROUTED", "NO-EM", "kari").hash(BEGINNING)).isNotEqualTo(hash);
    assertThat(event("ACCEPTED>ROUTED", "NO-EM", "node").hash(hash)).isNotEqualTo(hash);
  }

  @Test
  void wordsCannotMoveFromOneFieldToTheNext() {
    assertThat(event("A>B", "Cx", "D").hash(BEGINNING))
        .isNotEqualTo(event("A>BC", "x", "D").hash(BEGINNING));
  }

  @Test
  void theSameEventHasTheSameHash() {
    assertThat(event("A>B", "c", "d").hash(BEGINNING))
        .isEqualTo(event("A>B", "c", "d").hash(BEGINNING));
  }

  private static Event event(String change, String cause, String actor) {
    return new Event(REQUEST, 2, REQUEST, change, cause, actor, AT);
  }
}
