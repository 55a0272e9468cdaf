package no.budstikke.channels.efaktura;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import no.budstikke.core.followup.ReplyCursor;

/**
 * How far the operator's news have been read: the newest shipment, those that are done and are
 * still listed, and those that are not, each with how many of its rejections have been told. A name
 * tells when a file was closed, not when it was taken, so none is too old to be new.
 */
final class Progress {
  private static final int MILLIS_SHIFT = 16;
  private static final int TIMED = 7;

  /** Clocks may differ by so much. */
  private static final long OVERLAP = 600_000;

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final Set<UUID> done = new TreeSet<>();
  private final Map<UUID, Integer> open = new TreeMap<>();
  private long newest;

  /** Reads a cursor; one that cannot be read is a beginning. */
  static Progress of(ReplyCursor cursor) {
    Progress progress = new Progress();
    String[] parts = cursor.value().split(";", -1);
    if (parts.length == 3 && parts[0].matches("\\d{1,18}")) {
      progress.newest = Long.parseLong(parts[0]);
      words(parts[1]).forEach(word -> progress.done.add(uuid(word)));
      words(parts[2])
          .forEach(
              word -> {
                String[] pair = word.split("@", 2);
                progress.open.put(uuid(pair[0]), Integer.parseInt(pair[1]));
              });
    }
    return progress;
  }

  /** The cursor of this. */
  ReplyCursor cursor() {
    if (newest == 0) {
      return ReplyCursor.BEGINNING;
    }
    StringBuilder text = new StringBuilder().append(newest).append(';');
    done.forEach(id -> text.append(word(id)).append(','));
    text.append(';');
    open.forEach((id, told) -> text.append(word(id)).append('@').append(told).append(','));
    return new ReplyCursor(text.toString());
  }

  /** From where shipments are to be listed; 0 at the beginning. */
  long since() {
    return newest == 0 ? 0 : newest - OVERLAP;
  }

  /** These are listed; those that are new are open, those that are listed no more are over. */
  void listed(Collection<UUID> shipments) {
    for (UUID shipment : shipments) {
      if (!done.contains(shipment)) {
        open.putIfAbsent(shipment, 0);
      }
      newest = Math.max(newest, Math.max(1, madeAt(shipment)));
    }
    done.retainAll(Set.copyOf(shipments));
  }

  /** Those that are not done. */
  Set<UUID> open() {
    return Set.copyOf(open.keySet());
  }

  /** How many rejections of an open one have been told. */
  int told(UUID shipment) {
    return open.getOrDefault(shipment, 0);
  }

  void told(UUID shipment, int rejections) {
    open.put(shipment, rejections);
  }

  void done(UUID shipment) {
    open.remove(shipment);
    done.add(shipment);
  }

  /** When a shipment was made: our names hold the time, others are as old as time. */
  static long madeAt(UUID shipment) {
    return shipment.version() == TIMED ? shipment.getMostSignificantBits() >>> MILLIS_SHIFT : 0;
  }

  private static Collection<String> words(String text) {
    return Arrays.stream(text.split(",", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static String word(UUID id) {
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return ENCODER.encodeToString(bytes);
  }

  private static UUID uuid(String word) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(word));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
