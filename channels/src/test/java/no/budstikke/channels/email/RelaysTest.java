package no.budstikke.channels.email;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.budstikke.channels.transport.Envelope;
import no.budstikke.channels.transport.Sent;
import no.budstikke.channels.transport.SmtpSettings;
import no.budstikke.channels.transport.Tls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail and print, sections 2.3 and 2.4: several relays. */
class RelaysTest {
  private static final byte[] MESSAGE =
      "From: <a@nordkraft.example>\r\nSubject: x\r\n\r\nx\r\n".getBytes(US_ASCII);
  private static final Envelope ENVELOPE = new Envelope("b@bounce.example", "c@d.example", "1");

  @TempDir Path folder;
  private final List<SimulatedMailServer> servers = new ArrayList<>();
  private Optional<Relays> relays = Optional.empty();

  /** The first one, one that helps out, and one for a single sender. */
  @BeforeEach
  void open() {
    for (int i = 0; i < 3; i++) {
      servers.add(
          SimulatedMailServer.start(SimulatedMailSettings.inFolder(folder.resolve("s" + i))));
    }
    EmailSettings usual = EmailSettings.of(at(0), "mail.example");
    Ways ways =
        new Ways(
            List.of(new Ways.Relay(at(1), Set.of()), new Ways.Relay(at(2), Set.of("Egen.example"))),
            List.of());
    relays =
        Optional.of(
            new Relays(
                new EmailSettings(
                    usual.server(),
                    usual.mailDomain(),
                    usual.bounceWindow(),
                    usual.largest(),
                    List.of(),
                    Optional.empty(),
                    ways)));
  }

  @AfterEach
  void close() {
    relays.ifPresent(Relays::close);
    servers.forEach(SimulatedMailServer::close);
  }

  @Test
  void theFirstOneTakesWhatItCan() {
    assertThat(send("nordkraft.example")).isInstanceOf(Sent.Taken.class);
    assertThat(taken()).containsExactly(1, 0, 0);
  }

  @Test
  void anotherHelpsOutWhereTheFirstCannotBeReachedAndOnlyOnce() {
    servers.getFirst().script().write("* | down");

    assertThat(send("nordkraft.example")).isInstanceOf(Sent.Taken.class);
    assertThat(send("nordkraft.example")).isInstanceOf(Sent.Taken.class);
    assertThat(taken()).containsExactly(0, 2, 0);
  }

  @Test
  void aSenderWithRelaysOfItsOwnHasNoOthers() {
    assertThat(send("egen.example")).isInstanceOf(Sent.Taken.class);
    servers.getLast().script().write("* | down");

    assertThat(send("egen.example")).isInstanceOf(Sent.NotReached.class);
    assertThat(taken()).containsExactly(0, 0, 1);
  }

  @Test
  void whatMayHaveBeenTakenIsNotOfferedToAnother() {
    servers.getFirst().script().write("* | drop-after");

    assertThat(send("nordkraft.example")).isInstanceOf(Sent.Unknown.class);
    assertThat(taken()).containsExactly(1, 0, 0);
  }

  @Test
  void aNoIsANoAndNotAskedElsewhere() {
    servers.getFirst().script().write("* | refuse 550 5.1.1");

    assertThat(send("nordkraft.example")).isInstanceOf(Sent.Refused.class);
    assertThat(taken()).containsExactly(0, 0, 0);
  }

  private Sent send(String sender) {
    return relays.orElseThrow().send(sender, ENVELOPE, MESSAGE);
  }

  private List<Integer> taken() {
    return servers.stream().map(server -> server.received().size()).toList();
  }

  private SmtpSettings at(int server) {
    return new SmtpSettings(
        "127.0.0.1",
        servers.get(server).port(),
        Tls.NONE,
        Optional.empty(),
        "test",
        Duration.ofSeconds(2),
        2);
  }
}
