package no.budstikke.channels.efaktura;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.Item;

/**
 * What shipments are called: the same claims of the same file always the same, other claims never,
 * so that what is told of a shipment is never about a claim that did not travel in it. Source:
 * eFaktura, section 9.4.
 */
final class ShipmentNames {
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long AFTER_VARIANT = 0x3fff_ffff_ffff_ffffL;

  private ShipmentNames() {}

  /** The name of our file, which holds its time. */
  static UUID file(Consignment consignment) {
    return consignment instanceof Consignment.Transmission transmission
        ? transmission.id().value()
        : consignment.items().getFirst().delivery().value();
  }

  /** The name of a shipment with these of the file; it keeps the file's time. */
  static UUID of(UUID file, List<Item> some) {
    ByteBuffer names = ByteBuffer.allocate(2 * Long.BYTES * some.size());
    some.stream()
        .map(item -> item.delivery().value())
        .sorted()
        .forEach(
            name ->
                names
                    .putLong(name.getMostSignificantBits())
                    .putLong(name.getLeastSignificantBits()));
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(names.array());
      long low = ByteBuffer.wrap(hash).getLong() & AFTER_VARIANT;
      return new UUID(file.getMostSignificantBits(), VARIANT | low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
