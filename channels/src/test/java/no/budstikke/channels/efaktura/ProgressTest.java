package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.budstikke.core.followup.ReplyCursor;
import org.junit.jupiter.api.Test;

/** Which shipments are asked about (eFaktura, section 12.3). */
class ProgressTest {
  private static final Instant NOON = Instant.parse("2027-02-01T12:00:00Z");
  private static final UUID NEW = madeAt(NOON);
  private static final UUID OLD = madeAt(NOON.minus(Duration.ofHours(5)));

  @Test
  void whatWasClosedLongBeforeItWasTakenIsAskedAboutAlthoughNewerOnesWentFirst() {
    Progress progress = Progress.of(ReplyCursor.BEGINNING);
    progress.listed(List.of(NEW));
    progress.done(NEW);

    Progress after = Progress.of(progress.cursor());
    after.listed(List.of(NEW, OLD));

    assertThat(after.open()).containsExactly(OLD);
  }

  @Test
  void anOperatorMayTellTheNewestFirst() {
    Progress progress = Progress.of(ReplyCursor.BEGINNING);

    progress.listed(List.of(NEW, OLD));

    assertThat(progress.open()).containsExactlyInAnyOrder(NEW, OLD);
  }

  @Test
  void whatIsDoneIsNotAskedAboutAgainAsLongAsItIsListed() {
    Progress progress = Progress.of(ReplyCursor.BEGINNING);
    progress.listed(List.of(OLD));
    progress.done(OLD);
    Progress later = Progress.of(progress.cursor());

    later.listed(List.of(OLD, NEW));

    assertThat(later.open()).containsExactly(NEW);
  }

  @Test
  void whatIsDoneAndListedNoMoreIsForgotten() {
    Progress progress = Progress.of(ReplyCursor.BEGINNING);
    progress.listed(List.of(OLD, NEW));
    progress.done(OLD);
    String with = progress.cursor().value();

    progress.listed(List.of(NEW));

    assertThat(progress.cursor().value().length()).isLessThan(with.length());
  }

  @Test
  void whatIsOpenIsAskedAboutHoweverLongItIsListedNoMore() {
    Progress progress = Progress.of(ReplyCursor.BEGINNING);
    progress.listed(List.of(OLD));
    progress.told(OLD, 3);

    Progress later = Progress.of(progress.cursor());
    later.listed(List.of(NEW));

    assertThat(later.open()).containsExactlyInAnyOrder(OLD, NEW);
    assertThat(later.told(OLD)).isEqualTo(3);
  }

  private static UUID madeAt(Instant moment) {
    return new UUID(moment.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0001L);
  }
}
