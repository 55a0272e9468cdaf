package no.budstikke.channels.email.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.budstikke.channels.transport.Envelope;
import no.budstikke.channels.transport.Sent;
import no.budstikke.channels.transport.Smtp;
import no.budstikke.channels.transport.SmtpSettings;
import no.budstikke.channels.transport.Tls;
import no.budstikke.core.followup.CallBook;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.DeliveryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a real port. */
class BounceDoorTest {
  private static final DeliveryId DELIVERY =
      new DeliveryId(UUID.fromString("0193a1b2-0000-7000-8000-000000000002"));
  private static final byte[] REPORT =
      """
      Subject: Undelivered
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="b"

      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example

      Final-Recipient: rfc822; kari@forbruker.example
      Action: failed
      Status: 5.1.1

      --b--
      """
          .replace("\n", "\r\n")
          .getBytes(StandardCharsets.US_ASCII);

  private final ReturnAddresses addresses =
      new ReturnAddresses("bounce.mail.example", new byte[32]);
  private final Map<String, Content> kept = new ConcurrentHashMap<>();
  private final BounceDoor door =
      BounceDoor.open("127.0.0.1", 0, addresses, (id, mail) -> kept.put(id, mail));
  private final BounceDoor broken =
      BounceDoor.open(
          "127.0.0.1",
          0,
          addresses,
          (_, _) -> {
            throw new IllegalStateException("no database");
          });

  @AfterEach
  void close() {
    door.close();
    broken.close();
  }

  @Test
  void whatComesBackIsKeptOnceAndRead() {
    assertThat(send(door, addresses.of(DELIVERY), REPORT)).isInstanceOf(Sent.Taken.class);
    assertThat(send(door, addresses.of(DELIVERY), REPORT)).isInstanceOf(Sent.Taken.class);

    assertThat(kept).hasSize(1);
    CallBook book =
        (number, _) ->
            number == 0
                ? List.of(new CallBook.Entry(1, kept.values().iterator().next()))
                : List.of();
    Bounces bounces =
        new Bounces(new BounceReader(addresses), book, java.time.InstantSource.system());
    ReplyPage page = bounces.repliesAfter(ReplyCursor.BEGINNING, 10);
    assertThat(page.replies())
        .singleElement()
        .satisfies(
            reply -> {
              assertThat(reply.about()).isEqualTo(new Reply.Subject.OfDelivery(DELIVERY));
              assertThat(reply.outcome()).isEqualTo(new Outcome.Bounced("5.1.1", true));
            });
    assertThat(bounces.repliesAfter(page.next(), 10).replies()).isEmpty();
  }

  @Test
  void nobodyElsesMailIsTaken() {
    assertThat(send(door, "kari@bounce.mail.example", REPORT))
        .isEqualTo(new Sent.Refused(Sent.Stage.RECIPIENT, 550, "5.1.1"));
    assertThat(kept).isEmpty();
  }

  @Test
  void whatCannotBeKeptComesAgain() {
    assertThat(send(broken, addresses.of(DELIVERY), REPORT))
        .isEqualTo(new Sent.Refused(Sent.Stage.MESSAGE, 451, "4.3.0"));
  }

  @Test
  void ofALongMailTheBeginningIsKept() {
    byte[] mail = new byte[3_000_000];
    java.util.Arrays.fill(mail, (byte) '\n');
    for (int i = 0; i + 1 < mail.length; i += 60) {
      mail[i] = 'x';
      mail[i + 1] = '\r';
    }
    System.arraycopy(REPORT, 0, mail, 0, REPORT.length);

    assertThat(send(door, addresses.of(DELIVERY), mail)).isInstanceOf(Sent.Taken.class);
    assertThat(kept.values()).allMatch(one -> one.size() < 300_000);
  }

  private static Sent send(BounceDoor door, String to, byte[] mail) {
    try (Smtp smtp =
        new Smtp(
            new SmtpSettings(
                "127.0.0.1",
                door.port(),
                Tls.NONE,
                Optional.empty(),
                "test",
                Duration.ofSeconds(10),
                1))) {
      return smtp.send(new Envelope("", to, "test"), mail);
    }
  }
}
