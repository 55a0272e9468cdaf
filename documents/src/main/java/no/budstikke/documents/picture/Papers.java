package no.budstikke.documents.picture;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.budstikke.core.request.Content;
import no.budstikke.documents.pdf.About;
import no.budstikke.documents.pdf.Binder;
import no.budstikke.documents.pdf.Draft;
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

  private final Map<Key, Paper> papers = new LinkedHashMap<>(64, 0.75f, true);

  private record Key(Look look, Repertoire repertoire, boolean slip) {
    Stationery print() {
      return new Stationery(
          repertoire,
          look.palette(),
          look.logo(),
          slip ? EnumSet.allOf(Typeface.class) : Typeface.USUAL);
    }
  }

  /** The paper of one look, and its free binders. */
  static final class Paper {
    private final Stationery stationery;
    private final ConcurrentLinkedQueue<Binder> free = new ConcurrentLinkedQueue<>();

    private Paper(Stationery stationery) {
      this.stationery = stationery;
    }

    Stationery stationery() {
      return stationery;
    }

    /** The file of a draft on this paper. */
    Content bind(Draft draft, About about) {
      Binder idle = free.poll();
      Binder binder = idle == null ? new Binder(stationery) : idle;
      Content file = binder.bind(draft, about);
      free.add(binder);
      return file;
    }
  }

  private Papers() {}

  static Paper of(Outfit outfit, Repertoire repertoire) {
    return ALL.paper(outfit, repertoire);
  }

  private synchronized Paper paper(Outfit outfit, Repertoire repertoire) {
    Paper paper =
        papers.computeIfAbsent(
            new Key(outfit.look(), repertoire, outfit.slip() != PaymentSlip.NONE),
            key -> new Paper(key.print()));
    if (papers.size() > MOST) {
      papers.remove(papers.keySet().iterator().next());
    }
    return paper;
  }
}
