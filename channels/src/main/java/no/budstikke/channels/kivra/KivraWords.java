package no.budstikke.channels.kivra;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.budstikke.documents.picture.Language;

/**
 * The words of titles, file names and the page for phones in one language, from {@code
 * kivra_<tag>.properties} beside this class.
 */
final class KivraWords {
  private static final Map<Language, KivraWords> ALL =
      Collections.unmodifiableMap(
          new EnumMap<>(
              Arrays.stream(Language.values())
                  .collect(Collectors.toMap(Function.identity(), KivraWords::new))));

  private final Properties words = new Properties();

  private KivraWords(Language language) {
    String file = "kivra_" + language.tag() + ".properties";
    try (InputStream stream = KivraWords.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing.");
      }
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  static KivraWords in(Language language) {
    KivraWords words = ALL.get(language);
    if (words == null) {
      throw new IllegalArgumentException("Nothing is written in " + language);
    }
    return words;
  }

  /** The words for this key with values in the places {@code {0}}, {@code {1}} … */
  String of(String key, String... values) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No word for " + key);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text;
  }

  Set<String> keys() {
    return words.stringPropertyNames();
  }
}
