package no.budstikke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: budstikke " + command);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandRefusesWhatItDoesNotKnow(String command) {
    assertThat(run(command, "--nonsense")).isEqualTo(2);
    assertThat(err.toString())
        .containsPattern("--nonsense|Missing required")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "'send nowhere.xml --issuer a --url http://127.0.0.1:9 --key k', 2, nowhere.xml",
    "'send pom.xml --url http://127.0.0.1:9 --key k', 2, --issuer",
    "'status --issuer a --key k --data none', 2, --url",
    "'status --issuer a --url http://127.0.0.1:9 --data none', 2, --key",
    "'status --issuer a --url nonsense --key k', 2, nonsense",
    "'status --issuer a --url http://127.0.0.1:9 --key k', 3, does not answer",
    "'alarms --url http://127.0.0.1:9 --key k', 3, does not answer",
    "'settle d --url http://127.0.0.1:9 --key k', 2, --arrived",
    "'travel soon --url http://127.0.0.1:9 --key k', 2, This is no time",
    "'travel Psoon --url http://127.0.0.1:9 --key k', 2, This is no time",
    "'bank-file nowhere.txt', 2, nowhere.txt",
    "'demo --requests 1', 2, --requests",
    "'demo --requests many', 2, many"
  })
  void whatGoesWrongIsSaidInASentence(String line, int code, String words) {
    assertThat(run(line.split(" "))).isEqualTo(code);
    assertThat(err.toString()).contains(words).doesNotContain("Exception", "\tat ");
  }

  @Test
  void withoutACommandItSaysWhichThereAre() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: budstikke", "send", "status");
  }

  private static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream().sorted();
  }

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
