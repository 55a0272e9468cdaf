package no.budstikke.documents.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import no.budstikke.documents.pdf.Binder;
import no.budstikke.documents.pdf.Repertoire;
import no.budstikke.documents.pdf.Stationery;

/**
 * The paper of each look, printed once, and the binders that are free: one works for one thread at
 * a time. Source: mail and print, section 5.3.
 */
final class Papers {
  private static final int MOST = 64;
  private static final Papers ALL = new Papers();

  private final Map<Key, Shelf> shelves = new LinkedHashMap<>(64, 0.75f, true);

  private record Key(Look look, Repertoire repertoire) {}

  private record Shelf(Stationery stationery, ConcurrentLinkedQueue<Binder> free) {}

  private Papers() {}

  static Stationery of(Look look, Repertoire repertoire) {
    return ALL.shelf(look, repertoire).stationery;
  }

  /** Lends a binder. */
  static <T> T with(Look look, Repertoire repertoire, Function<Binder, T> use) {
    Shelf shelf = ALL.shelf(look, repertoire);
    Binder free = shelf.free.poll();
    Binder binder = free == null ? new Binder(shelf.stationery) : free;
    T made = use.apply(binder);
    shelf.free.add(binder);
    return made;
  }

  private synchronized Shelf shelf(Look look, Repertoire repertoire) {
    Shelf shelf =
        shelves.computeIfAbsent(
            new Key(look, repertoire),
            key ->
                new Shelf(
                    new Stationery(key.repertoire, look.palette(), look.logo()),
                    new ConcurrentLinkedQueue<>()));
    if (shelves.size() > MOST) {
      shelves.remove(shelves.keySet().iterator().next());
    }
    return shelf;
  }
}
