package no.budstikke.core.journey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * One change of one request or of one of its deliveries. Events of a request form a chain: each
 * holds the hash of the one before (I-5), and replaying them yields the stored state (I-6).
 *
 * @param request whose
 * @param sequence 1, 2, … within the request
 * @param subject the request itself or the delivery that changed
 * @param change from which state to which, as {@code FROM>TO}
 * @param cause rule, result or command, without personal data
 * @param actor node, channel, issuer or the operator's name
 * @param at when, by the travelling clock, in microseconds at most
 */
public record Event(
    UUID request,
    int sequence,
    UUID subject,
    String change,
    String cause,
    String actor,
    Instant at) {

  /**
   * The hash of this event on top of the hash of the one before; 32 zero bytes before the first.
   */
  public byte[] hash(byte[] previous) {
    MessageDigest digest = sha256();
    digest.update(previous);
    ByteBuffer numbers = ByteBuffer.allocate(48);
    numbers.putLong(request.getMostSignificantBits()).putLong(request.getLeastSignificantBits());
    numbers.putLong(subject.getMostSignificantBits()).putLong(subject.getLeastSignificantBits());
    numbers.putInt(sequence).putLong(at.getEpochSecond()).putInt(at.getNano() / 1000);
    digest.update(numbers.array());
    for (String word : new String[] {change, cause, actor}) {
      digest.update(word.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
