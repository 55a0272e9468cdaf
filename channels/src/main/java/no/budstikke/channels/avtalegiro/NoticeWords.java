package no.budstikke.channels.avtalegiro;

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
import no.budstikke.documents.fixedwidth.Latin1;
import no.budstikke.documents.picture.Language;

/**
 * The words of a notice in one language, from {@code notice_<tag>.properties} beside this class.
 */
final class NoticeWords {
  private static final Map<Language, NoticeWords> ALL =
      Collections.unmodifiableMap(
          new EnumMap<>(
              Arrays.stream(Language.values())
                  .collect(Collectors.toMap(Function.identity(), NoticeWords::new))));

  private final Properties words = new Properties();

  private NoticeWords(Language language) {
    String file = "notice_" + language.tag() + ".properties";
    try (InputStream stream = NoticeWords.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing.");
      }
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  static NoticeWords in(Language language) {
    NoticeWords words = ALL.get(language);
    if (words == null) {
      throw new IllegalArgumentException("No notice is written in " + language);
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

  /** A text as one line that a file can hold. */
  static String plain(String text) {
    return Latin1.of(text).replaceAll(" {2,}", " ").strip();
  }
}
