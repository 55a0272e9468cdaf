package no.budstikke.core.choose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the issuer has fixed for one request: in the document or beside it, else by its policy for
 * the kind. A wish list that ends in {@code auto} lets the usual order follow; any other is strict
 * (product specification, section 4.2; input format, section 4.3).
 */
record Force(List<String> codes, boolean strict) {
  private static final String THEN_AUTOMATIC = "auto";
  static final Force NOTHING = new Force(List.of(), false);

  static Force of(Snapshot snapshot) {
    List<String> wished = snapshot.facts().wishes();
    if (!wished.isEmpty()) {
      List<String> codes = new ArrayList<>(wished);
      boolean open = codes.removeIf(code -> code.equalsIgnoreCase(THEN_AUTOMATIC));
      return new Force(List.copyOf(codes), !open);
    }
    return Optional.ofNullable(snapshot.policy().forced().get(snapshot.facts().kind()))
        .map(forced -> new Force(forced.codes(), forced.strict()))
        .orElse(NOTHING);
  }

  boolean excludes(Plan plan) {
    return strict && !codes.isEmpty() && rank(plan) == codes.size();
  }

  /**
   * 0 for the first code that names the plan or a channel of it; the number of codes when none
   * does.
   */
  int rank(Plan plan) {
    for (int i = 0; i < codes.size(); i++) {
      if (names(codes.get(i), plan)) {
        return i;
      }
    }
    return codes.size();
  }

  private static boolean names(String code, Plan plan) {
    String channel = code.toLowerCase(Locale.ROOT);
    return plan.code().value().equalsIgnoreCase(code)
        || plan.legs().stream().anyMatch(leg -> leg.channel().value().equals(channel));
  }
}
