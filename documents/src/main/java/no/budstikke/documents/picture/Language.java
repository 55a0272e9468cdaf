package no.budstikke.documents.picture;

import java.util.Locale;
import java.util.Optional;
import no.budstikke.core.request.Market;

/** The languages we write to consumers in. Source: product specification, section 2. */
public enum Language {
  /** Norwegian, bokmål. */
  NB,
  /** Norwegian, nynorsk. */
  NN,
  /** Swedish. */
  SV,
  /** English. */
  EN;

  /**
   * The language a consumer is written to.
   *
   * @param wish a BCP 47 tag of the issuer; one we do not write gives the market's own language
   */
  public static Language of(String wish, Market market) {
    return switch (primary(wish)) {
      case "nb", "no" -> NB;
      case "nn" -> NN;
      case "sv" -> SV;
      case "en" -> EN;
      default -> ownOf(market);
    };
  }

  /** The language of most consumers in a market. */
  public static Language ownOf(Market market) {
    return switch (market) {
      case NO -> NB;
      case SE -> SV;
    };
  }

  /** The BCP 47 tag, for example {@code nb}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String primary(String tag) {
    return Optional.of(tag.indexOf('-'))
        .filter(end -> end > 0)
        .map(end -> tag.substring(0, end))
        .orElse(tag)
        .toLowerCase(Locale.ROOT);
  }
}
