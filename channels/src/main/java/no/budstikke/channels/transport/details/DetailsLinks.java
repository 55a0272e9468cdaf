package no.budstikke.channels.transport.details;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.budstikke.core.transform.DeliveryId;

/**
 * Addresses of documents: the delivery's name and a keyed hash of it, so that nothing need be
 * stored for one, nobody can guess one, and it tells nothing about a person. Source: eFaktura,
 * section 7.1.
 */
public final class DetailsLinks {
  private static final String PATH = "/details/";
  private static final int NAME = 16;
  private static final int HASH = 20;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final URI base;
  private final UnaryOperator<byte[]> seal;
  private final Set<Form> forms;

  /** In what a document can be opened. */
  public enum Form {
    PDF(".pdf", "application/pdf"),
    PAGE(".html", "text/html");

    private final String suffix;
    private final String mediaType;

    Form(String suffix, String mediaType) {
      this.suffix = suffix;
      this.mediaType = mediaType;
    }

    /** What it is called on the wire. */
    public String mediaType() {
      return mediaType;
    }
  }

  /** Whose document an address names, and in what form. */
  record Target(DeliveryId delivery, Form form) {}

  /** To files of PDF below this address, with this keyed hash. */
  public DetailsLinks(URI base, UnaryOperator<byte[]> seal) {
    this(base, seal, EnumSet.of(Form.PDF));
  }

  /** In these forms below this address, with this keyed hash. */
  public DetailsLinks(URI base, UnaryOperator<byte[]> seal, Set<Form> forms) {
    this.base = base;
    this.seal = seal;
    this.forms = Set.copyOf(forms);
  }

  /** Where a delivery's document is as a PDF; always the same. */
  public URI url(DeliveryId delivery) {
    return url(delivery, Form.PDF);
  }

  /** Where a delivery's document is in a form; always the same. */
  public URI url(DeliveryId delivery, Form form) {
    byte[] name = bytes(delivery.value());
    byte[] whole =
        ByteBuffer.allocate(NAME + HASH).put(name).put(seal.apply(name), 0, HASH).array();
    return base.resolve(PATH + ENCODER.encodeToString(whole) + form.suffix);
  }

  /** The whole address of a path, as tokens name it. */
  URI of(String path) {
    return URI.create(base + path);
  }

  /** Whose document is at a path; empty for a path that was never given out. */
  Optional<Target> target(String path) {
    return forms.stream()
        .filter(form -> path.startsWith(PATH) && path.endsWith(form.suffix))
        .findFirst()
        .flatMap(
            form ->
                delivery(path.substring(PATH.length(), path.length() - form.suffix.length()))
                    .map(delivery -> new Target(delivery, form)));
  }

  private Optional<DeliveryId> delivery(String word) {
    try {
      byte[] whole = Base64.getUrlDecoder().decode(word);
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
