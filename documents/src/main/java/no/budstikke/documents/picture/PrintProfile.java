package no.budstikke.documents.picture;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Market;
import no.budstikke.documents.pdf.Sheet.Box;

/**
 * Which parts of a sheet a print house and an envelope leave to us. Source: mail and print, section
 * 3.2.
 *
 * @param id as in an issuer's agreement, for example {@code no-c5}
 * @param market whose envelopes they are
 * @param window of the envelope on the first page, millimetres
 */
public record PrintProfile(String id, Market market, Box window) {
  private static final List<PrintProfile> ALL =
      List.of(
          new PrintProfile("no-c5", Market.NO, new Box(15, 44, 105, 35)),
          new PrintProfile("no-c65", Market.NO, new Box(15, 39, 100, 35)),
          new PrintProfile("no-e65", Market.NO, new Box(15, 40, 95, 30)),
          new PrintProfile("no-c4", Market.NO, new Box(15, 42, 100, 40)),
          new PrintProfile("se-h2", Market.SE, new Box(110, 45, 85, 30)));

  /** Codes for counting sheets are printed there. */
  private static final double LEFT = 18;

  private static final double EDGE = 5;
  private static final double ROUND_WINDOW = 10;
  private static final double INSIDE_WINDOW = 2;
  private static final double RIGHT = 210 - EDGE;
  private static final double BOTTOM = 297 - EDGE;

  /** All there are. */
  public static List<PrintProfile> all() {
    return ALL;
  }

  /** The one of this name; for a name nobody knows the market's most common one. */
  public static PrintProfile of(String id, Market market) {
    return ALL.stream()
        .filter(profile -> profile.id.equals(id))
        .findFirst()
        .or(() -> common(market))
        .orElseThrow();
  }

  private static Optional<PrintProfile> common(Market market) {
    return ALL.stream().filter(profile -> profile.market == market).findFirst();
  }

  /**
   * Whether something may be printed at this place.
   *
   * @param first whether it is the page that shows in the window
   * @param grace how much beside a zone is still taken for inside
   */
  public boolean allows(boolean first, double x, double y, double grace) {
    boolean onSheet =
        x >= LEFT - grace && x <= RIGHT + grace && y >= EDGE - grace && y <= BOTTOM + grace;
    return onSheet && (!first || isInWindow(x, y, grace) || isApart(x, y, grace));
  }

  private boolean isInWindow(double x, double y, double grace) {
    double inside = INSIDE_WINDOW - grace;
    return x >= window.left() + inside
        && x <= window.left() + window.width() - inside
        && y >= window.top() + inside
        && y <= window.top() + window.height() - inside;
  }

  /** Below the window, or 10 mm of white from it. */
  private boolean isApart(double x, double y, double grace) {
    double white = ROUND_WINDOW - grace;
    return y >= window.top() + window.height() - grace
        || y <= window.top() - white
        || x <= window.left() - white
        || x >= window.left() + window.width() + white;
  }
}
