package no.budstikke.documents.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Layer;

/**
 * What a finding says to a clerk. A finding carries arguments only: a first argument that begins
 * with {@code #} chooses a variant of the rule's sentence, one that begins with {@code @} is a word
 * of the language.
 */
public final class FindingTexts {
  private static final Map<Language, FindingTexts> ALL = load();

  /** Layers whose rules are so many that most of them share a sentence. */
  private static final Map<Layer, String> GENERAL =
      Map.of(Layer.SCHEMA, "schema", Layer.EN16931, "official", Layer.PEPPOL, "official");

  private final Map<String, String> texts;

  private FindingTexts(Map<String, String> texts) {
    this.texts = texts;
  }

  /** The texts of a language. */
  public static FindingTexts in(Language language) {
    FindingTexts texts = ALL.get(language);
    if (texts == null) {
      throw new IllegalStateException("Every language has its file.");
    }
    return texts;
  }

  /** One sentence that names the thing and not the XML; empty for rules that have no texts. */
  public String message(Finding finding) {
    return text(finding, "message");
  }

  /** What to change in the sender's system; empty for rules that have no texts. */
  public String hint(Finding finding) {
    return text(finding, "hint");
  }

  /** The keys of all texts, for whoever checks that nothing is missing. */
  public Set<String> keys() {
    return texts.keySet();
  }

  String template(String key) {
    return texts.getOrDefault(key, "");
  }

  private String text(Finding finding, String kind) {
    List<String> arguments = finding.evidence().arguments();
    boolean varied = !arguments.isEmpty() && arguments.getFirst().startsWith("#");
    String rule = finding.rule().value();
    String general = GENERAL.getOrDefault(finding.layer(), "");
    String usual = either(rule + "." + kind, general + "." + kind);
    String variant = varied ? "." + arguments.getFirst().substring(1) + "." + kind : "";
    String own = texts.getOrDefault(rule + variant, texts.getOrDefault(rule + "." + kind, ""));
    String shared = varied ? either(general + variant, general + "." + kind) : usual;
    String template = own.isEmpty() ? shared : own;
    return filled(template, varied ? arguments.subList(1, arguments.size()) : arguments);
  }

  private String either(String key, String other) {
    return texts.getOrDefault(key, texts.getOrDefault(other, ""));
  }

  /** Filled in one pass, so that an argument cannot be taken for a place. */
  private String filled(String template, List<String> arguments) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      text.append(template, at, open);
      argument(template.substring(open + 1, close), arguments).ifPresent(text::append);
      at = close + 1;
    }
    return text.append(template.substring(at)).toString();
  }

  private Optional<String> argument(String number, List<String> arguments) {
    int at = Integer.parseInt(number);
    return at < arguments.size() ? Optional.of(word(arguments.get(at))) : Optional.empty();
  }

  private String word(String argument) {
    return argument.startsWith("@")
        ? texts.getOrDefault("word." + argument.substring(1), argument.substring(1))
        : argument;
  }

  private static Map<Language, FindingTexts> load() {
    Map<Language, FindingTexts> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Map<String, String> texts = new TreeMap<>();
      Properties file = properties("findings_" + language.code() + ".properties");
      file.stringPropertyNames().forEach(key -> texts.put(key, file.getProperty(key, "")));
      all.put(language, new FindingTexts(Map.copyOf(texts)));
    }
    return all;
  }

  private static Properties properties(String name) {
    Properties properties = new Properties();
    try (InputStream in = FindingTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing in the jar: " + name);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
