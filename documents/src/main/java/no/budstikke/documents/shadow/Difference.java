package no.budstikke.documents.shadow;

import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import no.budstikke.documents.official.Opinion;

/**
 * A document of which an official engine thinks otherwise; rules and places, nothing of what the
 * document says.
 *
 * @param document its SHA-256 in hexadecimal digits
 * @param missing what only the engine says
 * @param extra what only we say
 */
public record Difference(String document, Set<String> missing, Set<String> extra) {
  private static final int SHOWN = 16;

  static Difference of(byte[] sha256, Opinion ours, Opinion theirs) {
    Set<String> missing = new TreeSet<>(theirs.violations());
    missing.removeAll(ours.violations());
    Set<String> extra = new TreeSet<>(ours.violations());
    extra.removeAll(theirs.violations());
    if (ours.outcome() != theirs.outcome()) {
      missing.add(theirs.outcome().name());
      extra.add(ours.outcome().name());
    }
    return new Difference(HexFormat.of().formatHex(sha256), missing, extra);
  }

  /** The first rule that is seen differently, to tell alarms apart. */
  public String rule() {
    String first = missing.isEmpty() ? extra.iterator().next() : missing.iterator().next();
    return first.split(" ", 2)[0];
  }

  /** A sentence for whoever looks after the service. */
  public String hint() {
    return "The official engine judges document "
        + document.substring(0, SHOWN)
        + " differently: only it says "
        + missing
        + ", only we say "
        + extra
        + ". Keep the document and report it.";
  }
}
