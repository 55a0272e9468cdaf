package no.budstikke.channels.efaktura.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything about the service that its public pages do not say, and where our assumptions stand:
 * names and order of elements, SOAPActions, words of enumerations, codes. Fed by properties, so
 * that the operator's WSDL needs no change of the program (eFaktura, U-02, U-03, U-08, U-09, U-10,
 * U-27).
 *
 * <p>{@code namespace}, {@code qualified}, {@code element.<key>}, {@code order.<key>} (all parts of
 * a group by their keys), {@code action.<operation>}, {@code word.<kind>.<our word>} and {@code
 * code.<operation>.<code>} (one of the neutral reasons, or nothing: then the code says nothing).
 */
public final class Mapping {
  private static final String USUAL = "mapping.properties";

  private final Map<String, String> told;
  private final Map<String, List<Element>> orders = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final String namespace;
  private final boolean qualified;

  private Mapping(Map<String, String> told) {
    this.told = Map.copyOf(told);
    Map<String, Element> groups = new HashMap<>();
    Set<String> known = new TreeSet<>();
    everything().forEach(element -> collect(element, groups, known));
    told.keySet().forEach(name -> demandKnown(name, known, groups.keySet()));
    groups.forEach((key, group) -> orders.put(key, ordered(group)));
    known.forEach(key -> names.put(key, word("element." + key, key)));
    this.namespace = word("namespace", "");
    this.qualified = Boolean.parseBoolean(word("qualified", "true"));
  }

  /** What we assume when nobody says otherwise. */
  public static Mapping usual() {
    return of(new Properties());
  }

  /**
   * Our assumptions, replaced where these say otherwise.
   *
   * @throws IllegalArgumentException with the name of a property that says nothing
   */
  public static Mapping of(Properties replacements) {
    Map<String, String> all = new HashMap<>(read());
    replacements
        .stringPropertyNames()
        .forEach(name -> all.put(name, replacements.getProperty(name).strip()));
    return new Mapping(all);
  }

  /** The service's namespace, and its address. */
  public String namespace() {
    return namespace;
  }

  /** Whether the elements inside a message belong to the namespace, too. */
  public boolean qualified() {
    return qualified;
  }

  /** What the operator calls an element. */
  public String name(Element element) {
    return names.getOrDefault(element.key(), element.key());
  }

  /** The parts of a group in the operator's order. */
  public List<Element> parts(Element group) {
    return orders.getOrDefault(group.key(), group.parts());
  }

  /** The SOAPAction of an operation, literally; it is never built from a name. */
  public String action(Operation operation) {
    return word("action." + operation.word(), "");
  }

  /** The operation of a SOAPAction. */
  public Optional<Operation> operation(String action) {
    return Arrays.stream(Operation.values()).filter(one -> action(one).equals(action)).findFirst();
  }

  /** The operator's word for one of ours. */
  public String outside(String kind, Enum<?> ours) {
    return word("word." + kind + "." + ours.name(), ours.name());
  }

  /** Our word for one of the operator's; empty for one we do not know. */
  public <E extends Enum<E>> Optional<E> inside(String kind, Class<E> ours, String theirs) {
    return Arrays.stream(ours.getEnumConstants())
        .filter(one -> outside(kind, one).equals(theirs))
        .findFirst();
  }

  /** The neutral reason of a code that the published tables do not have. */
  public Optional<String> reason(Operation operation, String code) {
    return Optional.ofNullable(told.get("code." + operation.word() + "." + code))
        .filter(reason -> !reason.isEmpty());
  }

  /** The operator's code for a neutral reason; empty where the mapping has none. */
  public Optional<String> code(Operation operation, String reason) {
    String start = "code." + operation.word() + ".";
    return told.entrySet().stream()
        .filter(one -> one.getKey().startsWith(start) && one.getValue().equals(reason))
        .map(one -> one.getKey().substring(start.length()))
        .min(Comparator.naturalOrder());
  }

  private String word(String name, String otherwise) {
    return told.getOrDefault(name, otherwise);
  }

  private List<Element> ordered(Element group) {
    Optional<String> order = Optional.ofNullable(told.get("order." + group.key()));
    if (order.isEmpty()) {
      return group.parts();
    }
    Map<String, Element> parts =
        group.parts().stream().collect(Collectors.toMap(Element::key, part -> part));
    List<String> keys = Arrays.stream(order.get().split(",", -1)).map(String::strip).toList();
    if (!Set.copyOf(keys).equals(parts.keySet()) || keys.size() != parts.size()) {
      throw new IllegalArgumentException("order." + group.key() + " must name each part once.");
    }
    return keys.stream().map(key -> Optional.ofNullable(parts.get(key)).orElseThrow()).toList();
  }

  private static void demandKnown(String name, Set<String> keys, Collection<String> groups) {
    String[] words = name.split("\\.", 3);
    boolean known =
        switch (words[0]) {
          case "namespace", "qualified" -> words.length == 1;
          case "element" -> words.length == 2 && keys.contains(words[1]);
          case "order" -> words.length == 2 && groups.contains(words[1]);
          case "action" -> words.length == 2 && Operation.named(words[1]).isPresent();
          case "word" -> words.length == 3;
          case "code" -> words.length == 3 && Operation.named(words[1]).isPresent();
          default -> false;
        };
    if (!known) {
      throw new IllegalArgumentException("There is nothing called " + name + " to be mapped.");
    }
  }

  private static Stream<Element> everything() {
    return Stream.concat(
        Arrays.stream(Operation.values()).flatMap(one -> Stream.of(one.request(), one.response())),
        Stream.of(Operation.validationFault(), Operation.serverFault()));
  }

  private static void collect(Element element, Map<String, Element> groups, Set<String> known) {
    known.add(element.key());
    if (element.isGroup()) {
      groups.put(element.key(), element);
      element.parts().forEach(part -> collect(part, groups, known));
    }
  }

  private static Map<String, String> read() {
    try (InputStream in = Mapping.class.getResourceAsStream(USUAL)) {
      Properties usual = new Properties();
      if (in != null) {
        usual.load(in);
      }
      return usual.stringPropertyNames().stream()
          .collect(Collectors.toMap(name -> name, name -> usual.getProperty(name).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("The assumptions about eFaktura cannot be read.", e);
    }
  }
}
