package no.budstikke.documents.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import no.budstikke.core.request.RequestKind;

/** Our words in one language, from {@code words_<tag>.properties} beside this class. */
final class Words {
  private static final Words NB = new Words(Language.NB);
  private static final Words NN = new Words(Language.NN);
  private static final Words SV = new Words(Language.SV);
  private static final Words EN = new Words(Language.EN);

  private final Properties words = new Properties();
  private final String tag;

  private Words(Language language) {
    tag = language.tag();
    String file = "words_" + tag + ".properties";
    try (InputStream stream = Words.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing.");
      }
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  static Words in(Language language) {
    return switch (language) {
      case NB -> NB;
      case NN -> NN;
      case SV -> SV;
      case EN -> EN;
    };
  }

  String tag() {
    return tag;
  }

  /** The word for this key; a key without a word is a programming error. */
  String of(String key) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalArgumentException("No word in " + tag + " for " + key);
    }
    return word;
  }

  /** The words for this key with values in the places {@code {0}}, {@code {1}} … */
  String of(String key, String... values) {
    String text = of(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text;
  }

  /** What the document is called. */
  String kind(RequestKind kind) {
    return of("kind." + kind.code());
  }

  /** The short form of a UN/ECE recommendation 20 unit; the code itself where we have none. */
  String unit(String code) {
    return words.getProperty("unit." + code, code);
  }

  /** Every key, so that a test can compare the languages. */
  Iterable<String> keys() {
    return words.stringPropertyNames();
  }
}
