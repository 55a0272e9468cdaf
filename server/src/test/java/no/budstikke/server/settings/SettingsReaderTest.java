package no.budstikke.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.budstikke.channels.avtalegiro.AvtaleGiroSettings;
import no.budstikke.channels.efaktura.EfakturaSettings;
import no.budstikke.channels.efaktura.contract.DocumentType;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.Operation;
import no.budstikke.channels.email.Ways;
import no.budstikke.channels.kivra.KivraSettings;
import no.budstikke.channels.print.PrintSettings;
import no.budstikke.channels.transport.Tls;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.request.Market;
import no.budstikke.pipeline.postgres.DatabaseSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(settings.channels().print().orElseThrow().delivery())
        .isEqualTo(
            new PrintSettings.Delivery(
                new Traits.Closing.After(Duration.ofSeconds(1)), PrintSettings.Marker.NONE));
    assertThat(settings.channels().avtaleGiro().orElseThrow().folders())
        .isEqualTo(new AvtaleGiroSettings.Folders("to", "", "out"));
  }

  @Test
  void lettersAreClosedAtThePrintHousesCutOffWithTheMarkerThatItWants() {
    Settings settings =
        SettingsReader.read(
            "--budstikke.print.host=127.0.0.1",
            "--budstikke.print.user=us",
            "--budstikke.print.key-file=/nowhere/key",
            "--budstikke.print.host-key=SHA256:abc",
            "--budstikke.print.market=se",
            "--budstikke.print.cut-off=17:30",
            "--budstikke.print.marker=done");

    assertThat(settings.channels().print().orElseThrow().delivery())
        .isEqualTo(
            new PrintSettings.Delivery(
                new Traits.Closing.AtTime(Market.SE, LocalTime.of(17, 30)),
                PrintSettings.Marker.DONE));
  }

  @Test
  void aPrintProfileOfTheOperatorsThatIsWrongIsAMistakeOfTheSettings(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("no-mine.properties"), "market=NO\n");

    assertThatThrownBy(() -> SettingsReader.read("--budstikke.print.profiles=" + folder))
        .hasMessageContaining("budstikke.print.profiles")
        .hasMessageContaining("no-mine is refused");
  }

  @Test
  void furtherRelaysAndPacesOfMailAreReadFromOptions(@TempDir Path folder) throws IOException {
    Path paces = Files.writeString(folder.resolve("paces"), "a.example b.example | 2 | 60\n");
    Settings settings =
        SettingsReader.read(
            "--budstikke.email.host=127.0.0.1",
            "--budstikke.email.relays.1.host=second.example",
            "--budstikke.email.relays.2.host=own.example",
            "--budstikke.email.relays.2.senders=Nordkraft.example, annen.example",
            "--budstikke.email.paces=" + paces);
    Ways ways = settings.channels().email().orElseThrow().ways();

    assertThat(ways.relays().stream().map(Ways.Relay::senders))
        .containsExactly(Set.of(), Set.of("nordkraft.example", "annen.example"));
    assertThat(ways.paces())
        .containsExactly(new Ways.Pace(Set.of("a.example", "b.example"), 2, 60));
    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    "--budstikke.email.host=127.0.0.1", "--budstikke.email.paces=/nowhere"))
        .hasMessageContaining("email.paces");
  }

  @Test
  void efakturaIsReadFromOptionsAndWithoutAnAddressItIsNotThere() {
    assertThat(SettingsReader.read().channels().efaktura()).isEmpty();
    EfakturaSettings efaktura =
        SettingsReader.read(
                "--budstikke.efaktura.url=https://127.0.0.1:7071/",
                "--budstikke.efaktura.details-url=http://127.0.0.1:8080",
                "--budstikke.efaktura.token-keys=http://127.0.0.1:7072/jwks",
                "--budstikke.efaktura.documents=INVOICE, DUNNING",
                "--budstikke.efaktura.lookup-batch=50")
            .channels()
            .efaktura()
            .orElseThrow();

    assertThat(efaktura.operator().documents())
        .containsExactlyInAnyOrder(DocumentType.INVOICE, DocumentType.DUNNING);
    assertThat(efaktura.operator().pace().consumers()).isEqualTo(50);
    assertThatThrownBy(
            () -> SettingsReader.read("--budstikke.efaktura.url=https://127.0.0.1:7071/"))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("details-url");
    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    "--budstikke.mode=production",
                    "--budstikke.efaktura.url=https://operator.example/",
                    "--budstikke.efaktura.details-url=https://us.example",
                    "--budstikke.efaktura.token-keys=https://operator.example/jwks"))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("key-store");
  }

  @Test
  void whatTheOperatorOfEfakturaCallsThingsIsReadFromAFile(@TempDir Path folder) throws Exception {
    Path mapping = folder.resolve("mapping.properties");
    Files.writeString(mapping, "action.addShipment=urn:other:add\nelement.subject=Überschrift\n");
    Mapping read =
        SettingsReader.read(efaktura("mapping=" + mapping))
            .channels()
            .efaktura()
            .orElseThrow()
            .operator()
            .mapping();

    assertThat(read.action(Operation.ADD_SHIPMENT)).isEqualTo("urn:other:add");
    assertThat(read.action(Operation.CANCEL)).isEqualTo(Mapping.usual().action(Operation.CANCEL));
    Files.writeString(mapping, "element.noSuchThing=x\n");
    assertThatThrownBy(() -> SettingsReader.read(efaktura("mapping=" + mapping)))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("efaktura.mapping")
        .hasMessageContaining("noSuchThing");
    assertThatThrownBy(() -> SettingsReader.read(efaktura("mapping=" + folder.resolve("none"))))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("efaktura.mapping");
  }

  @Test
  void withoutAnAddressOfKeysTheOperatorChecksItsSignaturesItself() {
    assertThat(
            SettingsReader.read(efaktura("lookup-batch=50"))
                .channels()
                .efaktura()
                .orElseThrow()
                .details()
                .keys())
        .isEmpty();
  }

  private static String[] efaktura(String more) {
    return new String[] {
      "--budstikke.efaktura.url=https://127.0.0.1:7071/",
      "--budstikke.efaktura.details-url=http://127.0.0.1:8080",
      "--budstikke.efaktura." + more
    };
  }

  @Test
  void kivraIsReadFromOptionsAndWithoutAnAddressItIsNotThere() {
    assertThat(SettingsReader.read().channels().kivra()).isEmpty();
    KivraSettings kivra =
        SettingsReader.read(
                "--budstikke.kivra.url=http://127.0.0.1:7070",
                "--budstikke.kivra.client=us",
                "--budstikke.kivra.secret=secret",
                "--budstikke.kivra.environment=sandbox",
                "--budstikke.kivra.fresh=PT2H",
                "--budstikke.kivra.settlements.host=files.example",
                "--budstikke.kivra.settlements.user=us",
                "--budstikke.kivra.settlements.password=secret",
                "--budstikke.kivra.settlements.host-key=SHA256:abc",
                "--budstikke.kivra.settlements.every=PT10M",
                "--budstikke.kivra.hook-secrets=AAECAwQF, whsec_AAECAwQG")
            .channels()
            .kivra()
            .orElseThrow();

    assertThat(kivra.environment()).isEqualTo(KivraSettings.Environment.SANDBOX);
    assertThat(kivra.pace().fresh()).isEqualTo(Duration.ofHours(2));
    assertThat(kivra.hookSecrets()).containsExactly("AAECAwQF", "whsec_AAECAwQG");
    KivraSettings.Settlements files = kivra.settlements().orElseThrow();
    assertThat(files.server().host()).isEqualTo("files.example");
    assertThat(files.folder()).isEqualTo("settlements");
    assertThat(files.every()).isEqualTo(Duration.ofMinutes(10));
  }

  @ParameterizedTest
  @CsvSource({
    "--budstikke.kivra.url=http://sender.example, kivra.url",
    "--budstikke.kivra.url=https://sender.example/v2, kivra.url",
    "--budstikke.kivra.client=, kivra.client",
    "--budstikke.kivra.fresh=PT25H, kivra",
    "--budstikke.kivra.settlements.host=files.example, kivra.settlements.key-file",
    "--budstikke.kivra.hook-secrets=?, kivra"
  })
  void kivraInProductionWantsHttpsCredentialsAndWholeSecrets(String option, String place) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--budstikke.mode=production",
                "--budstikke.kivra.url=https://sender.example",
                "--budstikke.kivra.client=us",
                "--budstikke.kivra.secret=secret"));
    options.removeIf(one -> one.startsWith(option.substring(0, option.indexOf('=') + 1)));
    options.add(option);

    WrongSettings wrong =
        catchThrowableOfType(
            WrongSettings.class, () -> SettingsReader.read(options.toArray(String[]::new)));

    assertThat(wrong.sentences()).singleElement().asString().contains(place);
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
