package no.budstikke.channels.transport.counterpart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import no.budstikke.channels.transport.counterpart.Behaviour.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

  @TempDir private Path folder;

  @Test
  void withoutATableEverythingIsAcceptedAndOneIsLaidDown() {
    assertThat(script().about(ALL, "anything")).isEqualTo(Behaviour.ACCEPT);
    assertThat(table()).exists();
  }

  @Test
  void theFirstRowThatFitsDecides() {
    Script script = script();
    script.write(
        "# a comment", "a@x.example | accept", "*@X.example | refuse 550 5.1.1 # why", "*|down");

    assertThat(script.about(ALL, "a@x.example").kind()).isEqualTo(Kind.ACCEPT);
    assertThat(script.about(ALL, "b@x.example"))
        .isEqualTo(new Behaviour(Kind.REFUSE, "550 5.1.1", 0));
    assertThat(script.about(ALL, "").kind()).isEqualTo(Kind.DOWN);
  }

  @Test
  void rowsThatCannotHappenNowArePassedOver() {
    Script script = script();
    script.write("* | reject X1", "* | drop-after");

    assertThat(script.about(Set.of(Kind.DROP_AFTER), "a").kind()).isEqualTo(Kind.DROP_AFTER);
  }

  @Test
  void aPersonMayEditTheTableWhileItRuns() throws IOException {
    Script script = script();
    Files.writeString(table(), "a | slow 20\n");
    assertThat(script.about(ALL, "a").millis()).isEqualTo(20);
    Files.writeString(table(), "a | slow 300\n");
    assertThat(script.about(ALL, "a").millis()).isEqualTo(300);
  }

  @Test
  void aRowForTheFirstFewIsUsedUpAndOtherEditsDoNotFillItAgain() {
    Script script = script();
    script.write("* | down | first 2");
    assertThat(script.about(ALL, "a").kind()).isEqualTo(Kind.DOWN);
    script.write("b | accept", "* | down | first 2");

    assertThat(script.about(ALL, "a").kind()).isEqualTo(Kind.DOWN);
    assertThat(script.about(ALL, "a").kind()).isEqualTo(Kind.ACCEPT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a | fly",
        "| down",
        "a | slow",
        "a | slow x",
        "a | refuse",
        "a | down now",
        "a | down | twice",
        "a | down | first 1 | x"
      })
  void aRowThatCannotBeReadIsRefusedAtTheStartAndIgnoredLater(String row) throws IOException {
    Files.writeString(table(), "* | down\n");
    Script script = script();
    Files.writeString(table(), "* | accept\n" + row + "\n");

    assertThat(script.about(ALL, "a").kind()).isEqualTo(Kind.DOWN);
    assertThatIllegalArgumentException().isThrownBy(this::script).withMessageContaining("Line 2");
  }

  @Test
  void noCounterpartStartsInProduction() {
    assertThatIllegalStateException().isThrownBy(() -> Mode.PRODUCTION.demandSandbox("It"));
  }

  private Script script() {
    return Script.at(table());
  }

  private Path table() {
    return folder.resolve("x.table");
  }
}
