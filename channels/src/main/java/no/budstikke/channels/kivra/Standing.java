package no.budstikke.channels.kivra;

/** How a person stands with the simulated Kivra, towards one sender. Source: Kivra, section 1. */
enum Standing {
  /** Is listed, and gets contents. */
  USER(true, true),
  /** Has not logged in for long: is not listed, and gets contents. */
  DORMANT(false, true),
  /** Has left or opted out a few days ago: is not listed, and gets contents. */
  GRACE(false, true),
  /** Has switched this sender off. */
  OPTED_OUT(false, false),
  /** Has left since the match: is listed, and gets nothing. */
  LEFT(true, false),
  /** Is no user. */
  NONE(false, false);

  private final boolean listed;
  private final boolean reached;

  Standing(boolean listed, boolean reached) {
    this.listed = listed;
    this.reached = reached;
  }

  boolean isListed() {
    return listed;
  }

  boolean isReached() {
    return reached;
  }
}
