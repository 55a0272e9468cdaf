package no.budstikke.channels.transport.details;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.budstikke.core.transform.DeliveryId;

/**
 * Addresses of documents: the delivery's name and a keyed hash of it, so that nothing need be
 * stored for one, nobody can guess one, and it tells nothing about a person. Source: eFaktura,
 * section 7.1.
 */
public final class DetailsLinks {
  /** What is there. */
  public static final String MIME_TYPE = "application/pdf";

  private static final String PATH = "/details/";
  private static final String SUFFIX = ".pdf";
  private static final int NAME = 16;
  private static final int HASH = 20;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final URI base;
  private final UnaryOperator<byte[]> seal;

  /** Below this address, with this keyed hash. */
  public DetailsLinks(URI base, UnaryOperator<byte[]> seal) {
    this.base = base;
    this.seal = seal;
  }

  /** Where a delivery's document is; always the same. */
  public URI url(DeliveryId delivery) {
    byte[] name = bytes(delivery.value());
    byte[] whole =
        ByteBuffer.allocate(NAME + HASH).put(name).put(seal.apply(name), 0, HASH).array();
    return base.resolve(PATH + ENCODER.encodeToString(whole) + SUFFIX);
  }

  /** The whole address of a path, as tokens name it. */
  URI of(String path) {
    return URI.create(base + path);
  }

  /** Whose document is at a path; empty for a path that was never given out. */
  Optional<DeliveryId> delivery(String path) {
    if (!path.startsWith(PATH) || !path.endsWith(SUFFIX)) {
      return Optional.empty();
    }
    try {
      byte[] whole =
          Base64.getUrlDecoder()
              .decode(path.substring(PATH.length(), path.length() - SUFFIX.length()));
      if (whole.length != NAME + HASH) {
        return Optional.empty();
      }
      byte[] name = Arrays.copyOf(whole, NAME);
      byte[] hash = Arrays.copyOfRange(whole, NAME, whole.length);
      ByteBuffer halves = ByteBuffer.wrap(name);
      return MessageDigest.isEqual(hash, Arrays.copyOf(seal.apply(name), HASH))
          ? Optional.of(new DeliveryId(new UUID(halves.getLong(), halves.getLong())))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(UUID name) {
    return ByteBuffer.allocate(NAME)
        .putLong(name.getMostSignificantBits())
        .putLong(name.getLeastSignificantBits())
        .array();
  }
}
