package no.budstikke.channels.email.bounce;

import java.util.Optional;

/**
 * How mail that comes back reaches us; one of the two ways in, or both.
 *
 * @param domain whose mail comes to us, right of the {@code @} in envelope senders
 * @param door the port of our own mail server, 0 for any free one
 * @param mailbox where another server gathers it
 */
public record BounceSettings(
    String domain, Optional<Integer> door, Optional<MailboxSettings> mailbox) {
  public BounceSettings {
    if (door.isEmpty() && mailbox.isEmpty()) {
      throw new IllegalArgumentException("Bounces need a door or a mailbox to come in by.");
    }
  }
}
