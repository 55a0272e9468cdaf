package no.budstikke.documents.picture;

/**
 * A part of a sheet, millimetres from the top left corner. Source: mail and print, section 3.2.
 *
 * @param left edge
 * @param top edge
 * @param width to the right
 * @param height downwards
 */
public record Box(double left, double top, double width, double height) {
  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  /** Whether a place is in it, at least so far from its edges; negative for beside it. */
  boolean holds(double x, double y, double inside) {
    return x >= left + inside
        && x <= right() - inside
        && y >= top + inside
        && y <= bottom() - inside;
  }

  boolean holds(Box other) {
    return holds(other.left, other.top, 0) && holds(other.right(), other.bottom(), 0);
  }

  boolean meets(Box other) {
    return left < other.right()
        && other.left < right()
        && top < other.bottom()
        && other.top < bottom();
  }
}
