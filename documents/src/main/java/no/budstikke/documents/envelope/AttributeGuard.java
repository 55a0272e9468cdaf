package no.budstikke.documents.envelope;

/**
 * Looks for start tags with absurdly many attributes in a stream before a parser sees them: its
 * time grows with the square of their number. Source: input format, section 8.
 */
final class AttributeGuard {
  private static final int MOST = 1000;

  private enum Within {
    TEXT,
    OPENING,
    DECLARING,
    ASIDE,
    TAG
  }

  private Within within = Within.TEXT;
  private int attributes;
  private byte quote;
  private byte kind;
  private byte last;
  private byte before;

  /** Whether these bytes, behind those seen so far, hold too many. */
  boolean isAbsurd(byte[] bytes, int from, int count) {
    for (int i = from; i < from + count; i++) {
      byte here = bytes[i];
      if (within == Within.TEXT) {
        within = here == '<' ? Within.OPENING : Within.TEXT;
      } else if (within == Within.TAG) {
        tag(here);
      } else {
        other(here);
      }
      before = last;
      last = here;
    }
    return attributes > MOST;
  }

  private void tag(byte here) {
    if (quote != 0) {
      quote = here == quote ? 0 : quote;
    } else if (here == '"' || here == '\'') {
      quote = here;
      attributes++;
    } else if (here == '>' && attributes <= MOST) {
      within = Within.TEXT;
    }
  }

  /** Comments and the like have quotes that are none. */
  private void other(byte here) {
    switch (within) {
      case OPENING -> {
        within = here == '!' ? Within.DECLARING : Within.TAG;
        attributes = 0;
        quote = 0;
        if (here == '>') {
          within = Within.TEXT;
        }
      }
      case DECLARING -> {
        kind = here;
        within = Within.ASIDE;
      }
      default -> within = here == '>' && ends() ? Within.TEXT : Within.ASIDE;
    }
  }

  private boolean ends() {
    return switch (kind) {
      case '-' -> last == '-' && before == '-';
      case '[' -> last == ']' && before == ']';
      default -> true;
    };
  }
}
