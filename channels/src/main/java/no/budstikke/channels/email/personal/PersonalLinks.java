package no.budstikke.channels.email.personal;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.DeliveryId;

/**
 * The links of messages to personal pages. A token is 128 bits that a secret key makes of the
 * delivery's name, so that a repetition writes the same bytes, and 64 bits that prove it ours.
 * Source: mail and print, section 1.4.
 */
public final class PersonalLinks {
  /** Before every token. */
  public static final String PATH = "/f/";

  private static final int CHANCE = 16;
  private static final int PROOF = 8;
  private static final int LENGTH = (CHANCE + PROOF) * 4 / 3;
  private static final byte[] FOR_CHANCE = "chance ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FOR_PROOF = "proof ".getBytes(StandardCharsets.US_ASCII);
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final URI base;
  private final UnaryOperator<byte[]> seal;

  /**
   * Links below an address.
   *
   * @param base without a path
   * @param seal a keyed hash of at least 16 bytes that serves nothing else
   */
  public PersonalLinks(URI base, UnaryOperator<byte[]> seal) {
    if (base.getHost() == null || !base.getRawPath().isEmpty()) {
      throw new IllegalArgumentException("The address of personal pages is one without a path.");
    }
    this.base = base;
    this.seal = seal;
  }

  /** The token of the message that this delivery is; always the same. */
  public String token(DeliveryId delivery) {
    byte[] chance = Arrays.copyOf(seal.apply(with(FOR_CHANCE, bytes(delivery.value()))), CHANCE);
    return ENCODER.encodeToString(
        ByteBuffer.allocate(CHANCE + PROOF).put(chance).put(proof(chance)).array());
  }

  /** The whole link. */
  public URI link(String token) {
    return base.resolve(PATH + token);
  }

  /** The SHA-256 of a token, all that is kept of it; empty for one that we have not made. */
  public Optional<byte[]> name(String token) {
    if (token.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      byte[] whole = Base64.getUrlDecoder().decode(token);
      byte[] chance = Arrays.copyOf(whole, CHANCE);
      return MessageDigest.isEqual(proof(chance), Arrays.copyOfRange(whole, CHANCE, whole.length))
          ? Optional.of(nameOf(token))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** What is kept of a token of ours, as an invitation says it. */
  public static String written(String token) {
    return HexFormat.of().formatHex(nameOf(token));
  }

  private static byte[] nameOf(String token) {
    return Content.of(token.getBytes(StandardCharsets.US_ASCII)).sha256();
  }

  private byte[] proof(byte[] chance) {
    return Arrays.copyOf(seal.apply(with(FOR_PROOF, chance)), PROOF);
  }

  private static byte[] with(byte[] use, byte[] rest) {
    return ByteBuffer.allocate(use.length + rest.length).put(use).put(rest).array();
  }

  private static byte[] bytes(UUID name) {
    return ByteBuffer.allocate(CHANCE)
        .putLong(name.getMostSignificantBits())
        .putLong(name.getLeastSignificantBits())
        .array();
  }
}
