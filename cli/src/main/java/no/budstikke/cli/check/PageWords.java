package no.budstikke.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import no.budstikke.documents.texts.Language;

/** The words of a readable page in one language. */
final class PageWords {
  private final Properties words;

  private PageWords(Properties words) {
    this.words = words;
  }

  static PageWords in(Language language) {
    Properties words = new Properties();
    String name = "page_" + language.code() + ".properties";
    try (InputStream in = Objects.requireNonNull(PageWords.class.getResourceAsStream(name), name)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PageWords(words);
  }

  String of(String key) {
    return Objects.requireNonNull(words.getProperty(key), key);
  }
}
