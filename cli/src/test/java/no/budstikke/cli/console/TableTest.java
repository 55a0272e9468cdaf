package no.budstikke.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void namesStandLeftAndNumbersRight() {
    assertThat(new Table("channel", "n").row("email", 1984).row("print", 16).text())
        .isEqualTo(
            """
              channel      n
              ──────────────
              email     1984
              print       16\
            """);
  }

  @Test
  void aRowHasAsManyCellsAsTheHeading() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Table("a", "b").row(1));
  }
}
