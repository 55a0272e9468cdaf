package no.budstikke.documents.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** What consumers read, in one language, from {@code <name>_<tag>.properties} beside a class. */
public final class Wording {
  private final Properties words = new Properties();
  private final String tag;

  private Wording(Class<?> beside, String name, Language language) {
    tag = language.tag();
    String file = name + "_" + tag + ".properties";
    try (InputStream stream = beside.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing.");
      }
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  /** In every language, or in none. */
  public static final class Languages {
    private final Map<Language, Wording> all = new EnumMap<>(Language.class);

    /**
     * Reads them all.
     *
     * @throws IllegalStateException when a language has no file
     */
    public Languages(Class<?> beside, String name) {
      for (Language language : Language.values()) {
        all.put(language, new Wording(beside, name, language));
      }
    }

    /** The words of this language. */
    public Wording in(Language language) {
      return Optional.ofNullable(all.get(language))
          .orElseThrow(() -> new IllegalStateException("Every language has its file."));
    }
  }

  /** The language's tag, for example {@code nb}. */
  public String tag() {
    return tag;
  }

  /**
   * The words for this key with values in the places {@code {0}}, {@code {1}} …
   *
   * @throws IllegalArgumentException when there are none, which is a programming error
   */
  public String of(String key, String... values) {
    String text =
        find(key)
            .orElseThrow(() -> new IllegalArgumentException("No word in " + tag + " for " + key));
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text;
  }

  /** The words for this key, where there are any. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(words.getProperty(key));
  }

  /** Every key, so that languages can be compared. */
  public Set<String> keys() {
    return words.stringPropertyNames();
  }
}
