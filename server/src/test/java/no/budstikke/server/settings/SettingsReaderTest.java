package no.budstikke.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import no.budstikke.channels.avtalegiro.AvtaleGiroSettings;
import no.budstikke.channels.transport.Tls;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.pipeline.postgres.DatabaseSettings;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {
  @Test
  void withoutAnyOptionThereIsASandboxOnALoopbackPort() {
    Settings settings = SettingsReader.read();

    assertThat(settings.mode()).isEqualTo(Mode.SANDBOX);
    assertThat(settings.web()).extracting(Settings.Web::address).isEqualTo("127.0.0.1");
    assertThat(settings.database()).isInstanceOf(DatabaseSettings.Embedded.class);
    assertThat(settings.channels().email()).isEmpty();
  }

  @Test
  void channelsAreReadFromOptions() {
    Settings settings =
        SettingsReader.read(
            "--budstikke.email.host=127.0.0.1",
            "--budstikke.email.port=2525",
            "--budstikke.email.tls=none",
            "--budstikke.print.host=127.0.0.1",
            "--budstikke.print.user=us",
            "--budstikke.print.key-file=/nowhere/key",
            "--budstikke.print.host-key=SHA256:abc",
            "--budstikke.print.longest-wait=PT1S",
            "--budstikke.avtalegiro.host=127.0.0.1",
            "--budstikke.avtalegiro.user=us",
            "--budstikke.avtalegiro.password=secret",
            "--budstikke.avtalegiro.host-key=SHA256:abc",
            "--budstikke.avtalegiro.inbox=to",
            "--budstikke.avtalegiro.archived=no");

    assertThat(settings.channels().email().orElseThrow().server().tls()).isEqualTo(Tls.NONE);
    assertThat(settings.channels().print().orElseThrow().longestWait())
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.channels().avtaleGiro().orElseThrow().folders())
        .isEqualTo(new AvtaleGiroSettings.Folders("to", "", "out"));
  }

  @Test
  void everyMistakeIsOneSentence() {
    WrongSettings wrong =
        catchThrowableOfType(
            WrongSettings.class,
            () ->
                SettingsReader.read(
                    "--budstikke.port=many",
                    "--budstikke.mode=holiday",
                    "--budstikke.prot=1",
                    "--budstikke.email.user=a",
                    "--budstikke.database.url=jdbc:other:x",
                    "word"));

    assertThat(wrong.sentences())
        .hasSize(6)
        .allMatch(sentence -> sentence.length() > 20)
        .anyMatch(sentence -> sentence.contains("budstikke.prot"));
  }

  @Test
  void productionWantsTlsAndItsOwnMailDomain() {
    WrongSettings wrong =
        catchThrowableOfType(
            WrongSettings.class,
            () ->
                SettingsReader.read(
                    "--budstikke.mode=production", "--budstikke.email.host=mail.example"));

    assertThat(wrong.sentences()).singleElement().asString().contains("email.domain");
  }
}
