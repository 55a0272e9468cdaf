package no.budstikke.documents.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.budstikke.core.request.Content;
import no.budstikke.documents.pdf.About;
import no.budstikke.documents.pdf.Binder;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Repertoire;
import no.budstikke.documents.pdf.Stationery;

/**
 * The paper of each look, printed once, and the binders that are free: one works for one thread at
 * a time. Source: mail and print, section 5.3.
 */
final class Papers {
  private static final int MOST = 64;
  private static final Papers ALL = new Papers();

  private final Map<Key, Paper> papers = new LinkedHashMap<>(64, 0.75f, true);

  private record Key(Look look, Repertoire repertoire) {}

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

  static Paper of(Look look, Repertoire repertoire) {
    return ALL.paper(look, repertoire);
  }

  private synchronized Paper paper(Look look, Repertoire repertoire) {
    Paper paper =
        papers.computeIfAbsent(
            new Key(look, repertoire),
            key -> new Paper(new Stationery(key.repertoire, look.palette(), look.logo())));
    if (papers.size() > MOST) {
      papers.remove(papers.keySet().iterator().next());
    }
    return paper;
  }
}
