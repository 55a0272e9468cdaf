package no.budstikke.channels.email;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.email.bounce.BounceSettings;
import no.budstikke.channels.email.dkim.SigningKey;
import no.budstikke.channels.transport.SmtpSettings;

/**
 * How this installation sends mail, for all issuers.
 *
 * @param server the relay that takes our mail first
 * @param mailDomain right of the {@code @} in every Message-ID; ours, so that no other has the same
 * @param bounceWindow silence after which a taken message counts as delivered (product
 *     specification, section 6.4)
 * @param largest most bytes of attachments in one message, before encoding
 * @param signing keys of senders' domains; what has none is signed by the relay
 * @param bounces how mail comes back to us; without it, it goes to the issuer's own address
 * @param ways further relays, and how fast receivers may be written to
 */
public record EmailSettings(
    SmtpSettings server,
    String mailDomain,
    Duration bounceWindow,
    int largest,
    List<SigningKey> signing,
    Optional<BounceSettings> bounces,
    Ways ways) {
  private static final int FIVE_MEGABYTES = 5_000_000;

  public EmailSettings {
    signing = List.copyOf(signing);
    if (!Address.isDomain(mailDomain)) {
      throw new IllegalArgumentException("The mail domain is not a domain name.");
    }
    if (largest < 1 || bounceWindow.isNegative()) {
      throw new IllegalArgumentException("Size and bounce window must be positive.");
    }
  }

  /** With 24 hours of bounce window and 5 MB of attachments (mail and print 2.1). */
  public static EmailSettings of(SmtpSettings server, String mailDomain) {
    return new EmailSettings(
        server,
        mailDomain,
        Duration.ofHours(24),
        FIVE_MEGABYTES,
        List.of(),
        Optional.empty(),
        Ways.ONE);
  }
}
