package no.budstikke.channels.avtalegiro.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BankFileGoldenTest {
  static Stream<String> cases() {
    return Cases.all().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFileIsByteForByteTheApprovedOne(String name) throws IOException {
    Golden.of(name).mustEqual(script(name).write());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theApprovedFileSaysWhatWasMeant(String name) throws IOException {
    assertThat(Script.read(Golden.of(name).bytes(), Strictness.STRICT)).isEqualTo(script(name));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRecordOfTheApprovedFileHas80CharactersAndEndsWithCrLf(String name) throws IOException {
    String text = new String(Golden.of(name).bytes(), ISO_8859_1);

    assertThat(text).endsWith("\r\n");
    assertThat(List.of(text.split("\r\n"))).allMatch(line -> line.matches("NY[ -ÿ]{78}"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noApprovedFileMakesTheStrictReaderRemarkOnAnything(String name) throws IOException {
    BankFile file = Script.check(Golden.of(name).bytes(), Strictness.STRICT);

    assertThat(file.errors()).isEmpty();
    assertThat(file.warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void lettersThatTheFileDoesNotHaveBecomeTheirNearest(Strictness strictness) throws IOException {
    Claim given =
        new Claim(
            1,
            Notifier.BANK,
            Cases.MARCH_20,
            100,
            "100102200464",
            new Label("Łukasz\tȘ!", "5 € – “x” … \uD83D\uDE80 日 a\u030A"),
            List.of("Tab\tlinje", "A\u0308"));
    Claim kept =
        new Claim(
            1,
            Notifier.BANK,
            Cases.MARCH_20,
            100,
            "100102200464",
            new Label("Lukasz S!", "5 EUR - \"x\" ... ? ? å"),
            List.of("Tab linje", "Ä"));

    Golden golden = Golden.of("unmappable-letters");
    golden.mustEqual(alone(given).write());
    assertThat(Script.read(golden.bytes(), strictness)).isEqualTo(alone(kept));
  }

  @Test
  void textThatIsTooLongIsCutAfterItsLettersWereReplaced() throws IOException {
    Claim given =
        new Claim(
            1,
            Notifier.PAYEE,
            Cases.MARCH_20,
            100,
            "100102200464",
            new Label("1234567€ x", "1234567890123456789012345x"),
            List.of());

    Item kept =
        Script.read(alone(given).write(), Strictness.STRICT).blocks().getFirst().items().getFirst();

    assertThat(((Claim) kept).label())
        .isEqualTo(new Label("1234567EUR", "1234567890123456789012345"));
  }

  private static Script alone(Claim claim) {
    return new Script(
        Transmission.toOperator(Cases.US, "0000006"),
        List.of(
            new Script.Block(
                new Order(OrderKind.CLAIMS, "0000001", Cases.ACCOUNT),
                List.of(claim),
                Optional.empty())),
        Optional.empty());
  }

  private static Script script(String name) {
    return Optional.ofNullable(Cases.all().get(name)).orElseThrow();
  }
}
