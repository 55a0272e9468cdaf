package no.budstikke.pipeline.intake;

import java.nio.ByteBuffer;
import java.util.Arrays;
import no.budstikke.pipeline.store.ContentHash;

/**
 * How many people there are, and how many of them come twice or more: eight bytes of a hash for
 * each, and a bit. A set of objects would take ten times as much for a batch of a million.
 */
final class Recipients {
  private static final int FIRST = 1 << 10;

  /** Open addressing; 0 is an empty place, the lowest bit says that one has come twice. */
  private long[] places = new long[FIRST];

  private int count;
  private int repeated;

  /** Another document for the one of this name. */
  void add(byte[] name) {
    long hash = ByteBuffer.wrap(ContentHash.of(name).bytes()).getLong() & ~1L;
    add(hash == 0 ? 2 : hash);
    if (count > places.length / 2) {
      grow();
    }
  }

  int count() {
    return count;
  }

  int repeated() {
    return repeated;
  }

  private void add(long hash) {
    int place = place(hash);
    if (places[place] == 0) {
      places[place] = hash;
      count++;
    } else if ((places[place] & 1) == 0) {
      places[place] |= 1;
      repeated++;
    }
  }

  private int place(long hash) {
    int mask = places.length - 1;
    int place = Long.hashCode(hash >>> 1) & mask;
    while (places[place] != 0 && (places[place] & ~1L) != hash) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] old = places;
    places = new long[old.length * 2];
    Arrays.stream(old).filter(one -> one != 0).forEach(one -> places[place(one & ~1L)] = one);
  }
}
