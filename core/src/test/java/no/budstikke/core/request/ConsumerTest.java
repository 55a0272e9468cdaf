package no.budstikke.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mail and print, section 3.10: what comes back is about one consumer at one address. */
class ConsumerTest {
  private static final Consumer KARI = living("Kari Eksempel", "Solbakken 7", "5750", "Odda");

  @Test
  void theSameConsumerAtTheSameAddressHasOneLetterboxHoweverItIsSpelt() {
    assertThat(living(" kari  EKSEMPEL", "SOLBAKKEN  7 ", "5750", "odda").letterbox())
        .isEqualTo(KARI.letterbox());
  }

  @Test
  void anotherConsumerThereOrTheSameElsewhereHasAnother() {
    assertThat(living("Ola Eksempel", "Solbakken 7", "5750", "Odda").letterbox())
        .isNotEqualTo(KARI.letterbox());
    assertThat(living("Kari Eksempel", "Nygata 5", "0154", "Oslo").letterbox())
        .isNotEqualTo(KARI.letterbox());
  }

  private static Consumer living(String name, String line, String code, String city) {
    return new Consumer(
        name,
        Optional.empty(),
        Identity.NONE,
        new PostalAddress(List.of(line), code, city, "NO"),
        new Contact(Optional.empty(), Optional.empty()),
        false);
  }
}
