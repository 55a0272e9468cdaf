package no.budstikke.documents.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the names in a template stand for: texts, and lists of such values. */
public final class Values {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<Values>> lists = new HashMap<>();

  /** With one more text. */
  public Values text(String name, String text) {
    texts.put(name, text);
    return this;
  }

  /** With one more text, where there is one. */
  public Values text(String name, Optional<String> text) {
    text.ifPresent(present -> texts.put(name, present));
    return this;
  }

  /** With one more list. */
  public Values list(String name, List<Values> list) {
    lists.put(name, list);
    return this;
  }

  /** The text of this name, where there is one. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** The list of this name, where there is one. */
  public Optional<List<Values>> list(String name) {
    return Optional.ofNullable(lists.get(name));
  }

  @Override
  public String toString() {
    return "Values";
  }
}
