package no.budstikke.channels.efakturase.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.efakturase.file.StatusFile.State;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.registration.Refusal;
import no.budstikke.core.registration.RegistrationAnswers;
import no.budstikke.core.registration.RegistrationEvent;
import no.budstikke.core.registration.RegistrationFile;
import no.budstikke.core.request.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The neutral files byte by byte. Source: Swedish e-faktura, sections 4.3 and 8.2. */
class FileGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/efakturase");
  private static final String FUI = "005561234567.00002222222.FSPA.SE";

  @Test
  void theRegistrationsOfTheSpecificationAreReadAndReproducedByteForByte() throws Exception {
    byte[] sample =
        sample(
            "registrations.jsonl",
            685,
            "80f37111e553ccda561b2a4e97f1cadd4171d31651901e81e0bd0d4b588e3b72");

    RegistrationFile read = RegistrationLines.read(sample);

    assertThat(read.identity()).isEqualTo(FUI);
    assertThat(read.events())
        .extracting(RegistrationEvent::kind)
        .containsExactly(RegistrationEvent.Kind.REGISTER, RegistrationEvent.Kind.DEREGISTER);
    assertThat(read.events().getFirst().at()).isEqualTo(Instant.parse("2026-03-01T18:12:44Z"));
    assertThat(read.events().getFirst().recipient().fmi()).contains("FMI-SAMPLE-1");
    assertThat(RegistrationLines.write(read)).isEqualTo(sample);
  }

  @Test
  void theAnswersOfTheSpecificationAreReproducedByteForByte() throws Exception {
    byte[] sample =
        sample(
            "answers.jsonl",
            277,
            "a829175159c63e07ec94004a5432607230c1b0ca3202322202b9e96ccdb0ea91");
    RegistrationAnswers answers =
        new RegistrationAnswers(
            FUI,
            "20260302-0001",
            Instant.parse("2026-03-02T06:00:00Z"),
            List.of(new RegistrationAnswers.Answer("20260302-0001-1", Optional.empty())));

    assertThat(AnswerLines.write(answers)).isEqualTo(sample);
    assertThat(AnswerLines.read(sample)).isEqualTo(answers);
  }

  @Test
  void aRefusalSaysWhy() throws Exception {
    RegistrationAnswers answers =
        new RegistrationAnswers(
            FUI,
            "20260302-0001",
            Instant.parse("2026-03-02T06:00:00Z"),
            List.of(new RegistrationAnswers.Answer("1", Optional.of(Refusal.FIELD_CHECK_DIGIT))));

    assertThat(new String(AnswerLines.write(answers), StandardCharsets.UTF_8))
        .contains(
            "{\"record\":\"answer\",\"event_id\":\"1\",\"decision\":\"REFUSE\","
                + "\"reason\":\"FIELD_CHECK_DIGIT\"}\n");
    assertThat(AnswerLines.read(AnswerLines.write(answers))).isEqualTo(answers);
  }

  @Test
  void theStatesOfTheSpecificationAreReadAndReproducedByteForByte() throws Exception {
    byte[] sample =
        sample(
            "statuses.jsonl",
            512,
            "4d70656200172085ba68a5b9bf5b6faf70d5fff7047d987861f8ae79387fb6d4");

    StatusFile read = StatusLines.read(sample);

    assertThat(read.statuses())
        .extracting(StatusFile.Status::state)
        .containsExactly(State.DELIVERED, State.REJECTED);
    assertThat(read.statuses().getLast().reason())
        .contains(new StatusFile.Reason("410", "Recipient check failed"));
    assertThat(StatusLines.write(read)).isEqualTo(sample);
  }

  @Test
  void aRegistrationOutOfAPaymentKeepsWhatWasPaid() throws Exception {
    RegistrationFile file =
        new RegistrationFile(
            FUI,
            "20260302-0002",
            Instant.parse("2026-03-02T06:00:00Z"),
            List.of(
                new RegistrationEvent(
                    "20260302-0002-1",
                    RegistrationEvent.Kind.REGISTER_FROM_PAYMENT,
                    RegistrationEvent.Mode.ACKNOWLEDGED,
                    Instant.parse("2026-03-01T18:00:00Z"),
                    new Recipient(
                        Recipient.IdType.ORGNR,
                        "5560169095",
                        "NB",
                        Optional.empty(),
                        Map.of("name", "Åkeriet AB", "town", "Malmö")),
                    Map.of(),
                    Optional.of(
                        new RegistrationEvent.Paid(
                            "54029681", "202600012324", 50_000, LocalDate.of(2026, 2, 27))))));

    assertThat(RegistrationLines.read(RegistrationLines.write(file))).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a trailer that counts wrong | `\"events\":2`                   | `\"events\":3`           "
            + "      | trailer",
        "a trailer that is missing   | `{\"record\":\"trailer\",\"events\":2}\n"
            + "` | ``                   | trailer",
        "another format              | EFREG-1                          | EFREG-2                  "
            + "     | format",
        "a line that is no JSON      | `\"kind\":\"REGISTER\"`           | `\"kind\":\"REGISTER`   "
            + "       | JSON",
        "an unknown kind             | `\"REGISTER\"`                    | `\"ENROL\"`             "
            + "       | kind",
        "a time without its zone     | 2026-03-01T19:12:44+01:00        | 2026-03-01T19:12:44      "
            + "     | at",
        "an event told twice         | 20260302-0001-2                  | 20260302-0001-1          "
            + "     | twice",
        "a name that is a path       | `\"file_id\":\"20260302-0001\"`   | `\"file_id\":\"../x\"`  "
            + "       | file_id",
      })
  void aFileThatIsWrongAnywhereIsRefusedAsAWholeWithoutSayingWhatIsInIt(
      String what, String from, String to, String why) {
    String text = new String(bytes("registrations.jsonl"), StandardCharsets.UTF_8);
    byte[] wrong = text.replace(from, to).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> RegistrationLines.read(wrong))
        .as(what)
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("191212121212")
        .hasMessageNotContaining("Tolvan");
  }

  private static byte[] sample(String name, int size, String sha256) {
    byte[] sample = bytes(name);
    assertThat(sample).hasSize(size);
    assertThat(HexFormat.of().formatHex(Content.of(sample).sha256())).isEqualTo(sha256);
    return sample;
  }

  private static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(GOLDEN.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
