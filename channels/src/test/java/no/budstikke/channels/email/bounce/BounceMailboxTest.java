package no.budstikke.channels.email.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.budstikke.channels.transport.Login;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.DeliveryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a real IMAP server. */
class BounceMailboxTest {
  private static final DeliveryId DELIVERY =
      new DeliveryId(UUID.fromString("0193a1b2-0000-7000-8000-000000000003"));

  @RegisterExtension
  private final GreenMailExtension mail =
      new GreenMailExtension(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort()});

  private final ReturnAddresses addresses =
      new ReturnAddresses("bounce.mail.example", new byte[32]);
  private final Map<String, Content> kept = new ConcurrentHashMap<>();

  @Test
  void whatIsOursIsKeptAndMovedAndTheRestSetAside() throws Exception {
    deliver(addresses.of(DELIVERY));
    deliver("kari@bounce.mail.example");
    mailbox().fetch();

    assertThat(kept).hasSize(1);
    assertThat(
            new String(
                kept.values().iterator().next().bytes(),
                java.nio.charset.StandardCharsets.US_ASCII))
        .startsWith("X-Budstikke-Recipient: " + addresses.of(DELIVERY) + "\r\n");
    assertThat(count("INBOX")).isZero();
    assertThat(count("Done")).isEqualTo(1);
    assertThat(count("Odd")).isEqualTo(1);
  }

  @Test
  void aMailboxThatIsAwayIsAskedAgain() throws Exception {
    deliver(addresses.of(DELIVERY));
    BounceMailbox mailbox = mailbox();
    mail.getImap().stopService();

    mailbox.fetch();

    assertThat(kept).isEmpty();
  }

  private BounceMailbox mailbox() {
    return new BounceMailbox(
        new MailboxSettings(
            "127.0.0.1",
            mail.getImap().getPort(),
            false,
            new Login("bounces", "secret"),
            Duration.ofSeconds(5)),
        addresses,
        kept::put);
  }

  private void deliver(String to) throws Exception {
    MimeMessage message =
        GreenMailUtil.createTextEmail(
            to, "mailer-daemon@mx.example", "Undelivered", "Sorry.", ServerSetupTest.IMAP);
    message.setHeader("Delivered-To", to);
    mail.setUser("bounces@bounce.mail.example", "bounces", "secret").deliver(message);
  }

  private int count(String folder) throws Exception {
    try (Store store = Session.getInstance(new java.util.Properties()).getStore("imap")) {
      store.connect("127.0.0.1", mail.getImap().getPort(), "bounces", "secret");
      Folder opened = store.getFolder(folder);
      return opened.getMessageCount();
    }
  }
}
