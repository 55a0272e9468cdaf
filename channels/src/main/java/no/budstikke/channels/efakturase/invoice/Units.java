package no.budstikke.channels.efakturase.invoice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The unit codes in use. Source: Swedish e-faktura, section 6.2. */
final class Units {
  private static final Set<String> SAME =
      Set.of(
          "PCE", "PC", "CEN", "MIL", "MMT", "CMT", "MTR", "KMT", "MMK", "MTK", "HAR", "GRM", "KGM",
          "TNE", "KWH", "MWH", "GWH", "SEC", "MIN", "HUR", "DAY");
  private static final Map<String, String> OTHER_WORDS =
      Map.of("C62", "PCE", "H87", "PCE", "EA", "PCE", "NAR", "PCE", "XPK", "PC", "PK", "PC");

  private Units() {}

  /** Their code for a code of UN/ECE recommendation 20, where they have one. */
  static Optional<String> of(String code) {
    return SAME.contains(code) ? Optional.of(code) : Optional.ofNullable(OTHER_WORDS.get(code));
  }
}
