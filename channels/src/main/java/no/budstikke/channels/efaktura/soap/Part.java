package no.budstikke.channels.efaktura.soap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element of a message with what stands in it, under our name for it.
 *
 * @param key our name
 * @param text of an element that is no group
 * @param parts of a group, in any order: the mapping knows which
 */
public record Part(String key, String text, List<Part> parts) {
  public Part {
    parts = List.copyOf(parts);
  }

  /** A group. */
  public static Part group(String key, Part... parts) {
    return new Part(key, "", Arrays.asList(parts));
  }

  /** A group of many. */
  public static Part group(String key, Stream<Part> parts) {
    return new Part(key, "", parts.toList());
  }

  /** A text. */
  public static Part text(String key, String text) {
    return new Part(key, text, List.of());
  }

  /** The text of a part, where it is there and not blank. */
  public Optional<String> said(String name) {
    return find(name).map(Part::text).filter(text -> !text.isBlank());
  }

  /** A group inside; an empty one where it is not there. */
  public Part in(String name) {
    return find(name).orElseGet(() -> group(name));
  }

  /** All parts of this name. */
  public List<Part> all(String name) {
    List<Part> all = new ArrayList<>();
    for (Part part : parts) {
      if (part.key().equals(name)) {
        all.add(part);
      }
    }
    return all;
  }

  private Optional<Part> find(String name) {
    for (Part part : parts) {
      if (part.key().equals(name)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "Part " + key;
  }
}
