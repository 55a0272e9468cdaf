package no.budstikke.channels.efakturase;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import no.budstikke.channels.transport.details.DetailsLinks;
import no.budstikke.core.followup.Door.Admission;
import no.budstikke.core.transform.DeliveryId;
import org.junit.jupiter.api.Test;

/** Swedish e-faktura, section 9.6. */
class CopyDoorTest {
  private static final Instant MADE = Instant.parse("2026-03-01T10:00:00Z");
  private static final DeliveryId DELIVERY =
      new DeliveryId(new UUID(MADE.toEpochMilli() << 16 | 0x7000, 0x8000000000000001L));
  private static final DetailsLinks OURS = links((byte) 1);

  private Instant now = MADE;
  private final CopyDoor door = new CopyDoor(OURS, () -> now);

  @Test
  void whoeverHasTheAddressMayOpenIt() {
    assertThat(knock(OURS)).isEqualTo(welcome());
  }

  @Test
  void anAddressOfAnotherUseOpensNothing() {
    assertThat(knock(links((byte) 2))).isEqualTo(new Admission.NotHere());
  }

  @Test
  void eighteenMonthsAndThirtyDaysAfterTheDueDateItIsStillThereAndOnceItIsGone() {
    now = MADE.plus(Duration.ofDays(120 + 549 + 30));
    assertThat(knock(OURS)).isEqualTo(welcome());
    now = MADE.plus(Duration.ofDays(731));
    assertThat(knock(OURS)).isEqualTo(new Admission.Gone());
  }

  @Test
  void nobodyOpensItTooOften() {
    assertThat(IntStream.range(0, 30).mapToObj(_ -> knock(OURS)))
        .anyMatch(Admission.TooOften.class::isInstance);
  }

  private static Admission welcome() {
    return new Admission.Welcome(DELIVERY, "application/pdf");
  }

  private Admission knock(DetailsLinks links) {
    return door.admit(links.url(DELIVERY).getPath(), Map.of());
  }

  private static DetailsLinks links(byte use) {
    UnaryOperator<byte[]> seal =
        name -> {
          byte[] sealed = new byte[32];
          java.util.Arrays.fill(sealed, (byte) (use + name[15]));
          return sealed;
        };
    return new DetailsLinks(URI.create("https://faktura.example.se"), seal);
  }
}
