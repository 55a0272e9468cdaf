package no.budstikke.documents.picture;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import no.budstikke.documents.pdf.Binder;
import no.budstikke.documents.pdf.Repertoire;
import no.budstikke.documents.pdf.Stationery;
import no.budstikke.documents.pdf.Typeface;

/**
 * The paper of each look, printed once, and the binders that are free: one works for one thread at
 * a time. Source: mail and print, section 5.3.
 */
final class Papers {
  private static final int MOST = 64;
  private static final Papers ALL = new Papers();

  private final Map<Key, Shelf> shelves = new LinkedHashMap<>(64, 0.75f, true);

  private record Key(Look look, Repertoire repertoire, boolean slip) {
    Stationery print() {
      return new Stationery(
          repertoire,
          look.palette(),
          look.logo(),
          slip ? EnumSet.allOf(Typeface.class) : Typeface.USUAL);
    }
  }

  private record Shelf(Stationery stationery, ConcurrentLinkedQueue<Binder> free) {}

  private Papers() {}

  static Stationery of(Outfit outfit, Repertoire repertoire) {
    return ALL.shelf(outfit, repertoire).stationery;
  }

  /** Lends a binder. */
  static <T> T with(Outfit outfit, Repertoire repertoire, Function<Binder, T> use) {
    Shelf shelf = ALL.shelf(outfit, repertoire);
    Binder free = shelf.free.poll();
    Binder binder = free == null ? new Binder(shelf.stationery) : free;
    T made = use.apply(binder);
    shelf.free.add(binder);
    return made;
  }

  private synchronized Shelf shelf(Outfit outfit, Repertoire repertoire) {
    Shelf shelf =
        shelves.computeIfAbsent(
            new Key(outfit.look(), repertoire, outfit.slip() != PaymentSlip.NONE),
            key -> new Shelf(key.print(), new ConcurrentLinkedQueue<>()));
    if (shelves.size() > MOST) {
      shelves.remove(shelves.keySet().iterator().next());
    }
    return shelf;
  }
}
