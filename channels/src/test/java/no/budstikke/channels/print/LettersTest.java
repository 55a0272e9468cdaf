package no.budstikke.channels.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.budstikke.channels.Assignments;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Occasion;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import org.junit.jupiter.api.Test;

/** Source: product specification, R-GEN-6. */
class LettersTest {
  private static final Map<String, String> TERMS =
      Map.of("profile", "no-c5", "returnAddress", "Kraftveien 3, 0150 Oslo");

  private final Letters letters = new Letters(PrintSettings.Limits.USUAL);

  @Test
  void aCopyIsAnotherPictureInTheSameEnvelope() {
    Assignment first = Assignments.on(Channels.PRINT, TERMS).build(1);
    Prepared plain = prepared(first);
    Prepared copy = prepared(copyOf(first));

    assertThat(copy.content()).isNotEqualTo(plain.content());
    assertThat(copy.content()).isEqualTo(prepared(copyOf(first)).content());
    assertThat(copy.slip()).isEqualTo(plain.slip());
  }

  private static Assignment copyOf(Assignment like) {
    return new Assignment(
        like.delivery(),
        like.issuer(),
        like.market(),
        like.leg(),
        like.agreement(),
        like.request(),
        like.at(),
        Occasion.COPY);
  }

  private Prepared prepared(Assignment assignment) {
    if (letters.prepare(assignment) instanceof Preparation.Ready(var prepared)) {
      return prepared;
    }
    throw new AssertionError("It was not prepared.");
  }
}
