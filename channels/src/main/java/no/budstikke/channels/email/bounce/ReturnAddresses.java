package no.budstikke.channels.email.bounce;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.budstikke.core.transform.DeliveryId;

/**
 * Envelope senders of their own for each delivery: what comes back to one is about that delivery,
 * and only we can have made it, so that forged bounces are thrown away. Source: mail and print,
 * section 2.5.
 */
public final class ReturnAddresses {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAC_BYTES = 8;
  private static final int MAC_DIGITS = 13;
  private static final int BASE_32 = 32;
  private static final Pattern LOCAL =
      Pattern.compile("b\\+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9a-v]{13})");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

  private final String domain;
  private final SecretKeySpec key;

  /**
   * Addresses below a domain of ours.
   *
   * @param domain whose mail comes to us
   * @param secret at least 16 bytes; with another one nothing that is under way is recognised
   */
  public ReturnAddresses(String domain, byte[] secret) {
    this.domain = domain.toLowerCase(Locale.ROOT);
    if (!DOMAIN.matcher(this.domain).matches()) {
      throw new IllegalArgumentException("The bounce domain is not a domain name.");
    }
    if (secret.length < 2 * MAC_BYTES) {
      throw new IllegalArgumentException("The secret of bounce addresses is too short.");
    }
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** Where a delivery's mail comes back to. */
  public String of(DeliveryId delivery) {
    return "b+" + delivery + "." + proof(delivery) + "@" + domain;
  }

  /** Whose address this is; empty for every address that we have not made. */
  public Optional<DeliveryId> read(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    if (at < 0 || !lower.substring(at + 1).equals(domain)) {
      return Optional.empty();
    }
    Matcher local = LOCAL.matcher(lower.substring(0, at));
    if (!local.matches()) {
      return Optional.empty();
    }
    DeliveryId delivery = new DeliveryId(UUID.fromString(local.group(1)));
    return MessageDigest.isEqual(ascii(proof(delivery)), ascii(local.group(2)))
        ? Optional.of(delivery)
        : Optional.empty();
  }

  /** Whether it is where mailbox providers send complaints. */
  boolean isForComplaints(String address) {
    return address.strip().equalsIgnoreCase("complaints@" + domain);
  }

  private String proof(DeliveryId delivery) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] whole = mac.doFinal(ascii(delivery.toString()));
      String digits = new BigInteger(1, Arrays.copyOf(whole, MAC_BYTES)).toString(BASE_32);
      return "0".repeat(MAC_DIGITS - digits.length()) + digits;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
