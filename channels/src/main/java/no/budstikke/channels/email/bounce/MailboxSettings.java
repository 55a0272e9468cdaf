package no.budstikke.channels.email.bounce;

import java.time.Duration;
import no.budstikke.channels.transport.Login;

/**
 * A mailbox in which bounces gather.
 *
 * @param host of its IMAP server
 * @param port 1 to 65535
 * @param tls whether the connection is encrypted from its beginning
 * @param login of the mailbox
 * @param patience how long we wait for a connection and for each answer
 */
public record MailboxSettings(String host, int port, boolean tls, Login login, Duration patience) {
  public MailboxSettings {
    if (host.isBlank() || port < 1 || port > 65535 || patience.toMillis() < 1) {
      throw new IllegalArgumentException(
          "A mailbox has a host, a port of 1-65535, and some patience.");
    }
  }
}
