package no.budstikke.channels.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Market;
import no.budstikke.documents.picture.PrintProfile;
import no.budstikke.documents.picture.PrintProfiles;

/**
 * The envelope in which a document lies, alone or with others to the same consumer. Each document
 * begins on a front page. Source: mail and print, section 3.5.
 *
 * @param number of the envelope in its batch, from 1
 * @param place of the document in it, from 1; the first one's address shows in the window
 * @param load of the whole envelope
 */
record Envelope(int number, int place, Load load) {

  /** Packs documents that lie in the order of their consumers; one envelope for each of them. */
  static List<Envelope> pack(List<Slip> slips, PrintProfiles profiles) {
    List<Envelope> places = new ArrayList<>(slips.size());
    int number = 0;
    int first = 0;
    while (first < slips.size()) {
      int end = first + 1;
      Load load = slips.get(first).load();
      while (end < slips.size() && together(slips.get(first), slips.get(end))) {
        Optional<Load> more = load.with(slips.get(end).load(), profile(slips.get(first), profiles));
        if (more.isEmpty()) {
          break;
        }
        load = more.get();
        end++;
      }
      number++;
      for (int at = first; at < end; at++) {
        places.add(new Envelope(number, at - first + 1, load));
      }
      first = end;
    }
    return places;
  }

  /** The same consumer at the same address, printed and posted in the same way. */
  private static boolean together(Slip one, Slip other) {
    return one.terms().bundle()
        && one.terms().equals(other.terms())
        && one.destination().letterbox().equals(other.destination().letterbox());
  }

  private static PrintProfile profile(Slip slip, PrintProfiles profiles) {
    Market market = slip.terms().profile().startsWith("se-") ? Market.SE : Market.NO;
    return profiles.of(slip.terms().profile(), market);
  }
}
