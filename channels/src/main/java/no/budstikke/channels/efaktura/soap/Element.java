package no.budstikke.channels.efaktura.soap;

import java.util.Arrays;
import java.util.List;

/**
 * One element of a message: a text with a pattern, or a group of elements.
 *
 * @param key our name for it; what the operator calls it is for the {@link Mapping} to say
 * @param pattern what the text looks like; empty for a group
 * @param times how often it stands
 * @param parts of a group, in the order we assume
 */
public record Element(String key, String pattern, Times times, List<Element> parts) {
  public Element {
    parts = List.copyOf(parts);
  }

  /** How often an element stands. */
  public enum Times {
    ONCE,
    PERHAPS,
    REPEATED,
    ANY_NUMBER
  }

  static Element text(String key, String pattern) {
    return new Element(key, pattern, Times.ONCE, List.of());
  }

  static Element group(String key, Element... parts) {
    return new Element(key, "", Times.ONCE, Arrays.asList(parts));
  }

  Element perhaps() {
    return new Element(key, pattern, Times.PERHAPS, parts);
  }

  Element repeated() {
    return new Element(key, pattern, Times.REPEATED, parts);
  }

  Element anyNumber() {
    return new Element(key, pattern, Times.ANY_NUMBER, parts);
  }

  /** Whether it holds elements and no text. */
  public boolean isGroup() {
    return pattern.isEmpty();
  }

  /** Whether it may be left out. */
  public boolean mayBeMissing() {
    return times == Times.PERHAPS || times == Times.ANY_NUMBER;
  }

  /** Whether it may stand more than once. */
  public boolean mayRepeat() {
    return times == Times.REPEATED || times == Times.ANY_NUMBER;
  }
}
