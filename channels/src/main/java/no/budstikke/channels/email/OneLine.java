package no.budstikke.channels.email;

/** Text that cannot begin a new line, and so cannot begin a new header. */
final class OneLine {
  private OneLine() {}

  static String of(String text) {
    return text.codePoints().noneMatch(Character::isISOControl)
        ? text.strip()
        : text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
