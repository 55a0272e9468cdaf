package no.budstikke.channels.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.budstikke.core.choose.Agreement;
import no.budstikke.documents.picture.LookTerms;
import no.budstikke.documents.picture.Paper;
import no.budstikke.documents.picture.PrintProfile;
import no.budstikke.documents.picture.PrintProfiles;

/**
 * What an issuer has agreed about its letters.
 *
 * @param profile envelope and window, for example {@code no-c5}
 * @param returnAddress one line in the issuer's country
 * @param postage economy, standard or priority
 * @param duplex whether both sides are printed
 * @param colour whether in colour
 * @param nondeliverable what becomes of a letter that cannot be delivered
 * @param bundle whether documents to the same consumer go into one envelope (R-PR-5)
 */
record Terms(
    String profile,
    String returnAddress,
    String postage,
    boolean duplex,
    boolean colour,
    String nondeliverable,
    boolean bundle) {
  private static final String PROFILE = "profile";
  private static final String RETURN_ADDRESS = "returnAddress";
  private static final int LONGEST_ADDRESS = 120;

  /** Terms with few possible words, the usual one first. */
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "class", List.of("standard", "economy", "priority"),
          "sides", List.of("duplex", "simplex"),
          "colour", List.of("mono", "colour"),
          "nondeliverable", List.of("return", "shred"),
          "bundle", List.of("no", "yes"));

  /** Everything that is missing or wrong, one sentence each. */
  static List<String> objections(Agreement agreement, PrintProfiles profiles) {
    Map<String, String> terms = agreement.terms();
    List<String> objections = new ArrayList<>();
    if (profiles.named(terms.getOrDefault(PROFILE, "")).isEmpty()) {
      objections.add(
          profiles.all().stream()
              .map(PrintProfile::id)
              .collect(Collectors.joining(", ", "'profile' must name an envelope, one of ", ".")));
    }
    String address = terms.getOrDefault(RETURN_ADDRESS, "");
    if (address.isBlank() || address.length() > LONGEST_ADDRESS) {
      objections.add("'returnAddress' must be one line of 1-120 characters.");
    }
    CHOICES.forEach(
        (term, words) -> {
          if (!words.contains(terms.getOrDefault(term, words.getFirst()))) {
            objections.add("'" + term + "' must be one of " + String.join(", ", words) + ".");
          }
        });
    Set<String> known = Set.of(PROFILE, RETURN_ADDRESS);
    terms.keySet().stream()
        .filter(
            term ->
                !known.contains(term)
                    && !CHOICES.containsKey(term)
                    && !LookTerms.isOne(term)
                    && !PriceTable.isOne(term))
        .forEach(term -> objections.add("Print knows no term '" + term + "'."));
    objections.addAll(LookTerms.objections(terms));
    objections.addAll(PriceTable.objections(terms));
    return objections.stream().sorted().toList();
  }

  /** The terms; empty when there are objections. */
  static Optional<Terms> of(Agreement agreement, PrintProfiles profiles) {
    if (!objections(agreement, profiles).isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> terms = agreement.terms();
    return Optional.of(
        new Terms(
            terms.getOrDefault(PROFILE, ""),
            terms.getOrDefault(RETURN_ADDRESS, "").strip(),
            chosen(terms, "class"),
            chosen(terms, "sides").equals("duplex"),
            chosen(terms, "colour").equals("colour"),
            chosen(terms, "nondeliverable"),
            chosen(terms, "bundle").equals("yes")));
  }

  /** As this paper allows: behind a payment slip nothing is printed. */
  Terms on(Paper paper) {
    return new Terms(
        profile, returnAddress, postage, duplex && paper.duplex(), colour, nondeliverable, bundle);
  }

  private static String chosen(Map<String, String> terms, String term) {
    return terms.getOrDefault(term, CHOICES.getOrDefault(term, List.of("")).getFirst());
  }
}
