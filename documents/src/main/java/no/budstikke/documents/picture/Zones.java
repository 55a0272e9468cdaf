package no.budstikke.documents.picture;

import java.util.List;

/**
 * Where nothing may be printed. Source: mail and print, section 3.2.
 *
 * @param printable what the margins leave of a sheet
 * @param everywhere forbidden on each page, for example for codes
 * @param onFirst forbidden on the page that shows in the window
 * @param round what stays white round the window
 */
public record Zones(Box printable, List<Box> everywhere, List<Box> onFirst, Round round) {
  public Zones {
    everywhere = List.copyOf(everywhere);
    onFirst = List.copyOf(onFirst);
  }

  /**
   * White round a window, so that nothing but the address shows when the sheet moves.
   *
   * @param outside millimetres above and beside it; below it the letter goes on
   * @param inside millimetres along its edges
   */
  public record Round(double outside, double inside) {
    boolean allows(Box window, double x, double y, double grace) {
      if (outside == 0) {
        return true;
      }
      double white = outside - grace;
      boolean apart =
          y >= window.bottom() - grace
              || y <= window.top() - white
              || x <= window.left() - white
              || x >= window.right() + white;
      return apart || window.holds(x, y, inside - grace);
    }
  }

  boolean allow(boolean first, double x, double y, double grace) {
    return printable.holds(x, y, -grace)
        && everywhere.stream().noneMatch(zone -> zone.holds(x, y, grace))
        && (!first || onFirst.stream().noneMatch(zone -> zone.holds(x, y, grace)));
  }
}
