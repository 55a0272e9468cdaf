package no.budstikke.bench.official;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.budstikke.shadow.PeppolRelease;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Documents that break one rule each which documents made at random break seldom or never, from a
 * table; and the rules that no document can break, with the reason.
 */
public final class Recipes {
  private static final String CREDIT_NOTE = "credit note";

  private Recipes() {}

  /** For rules, separated by blanks, the document that breaks them. */
  public static Map<String, String> documents() {
    Map<String, String> documents = new TreeMap<>();
    table("recipes.txt").forEach((rule, recipe) -> documents.put(rule, document(recipe)));
    return documents;
  }

  /** Rules of a release that no document can break. */
  public static Set<String> unreachable(PeppolRelease release) {
    return table("unreachable.txt").keySet().stream()
        .map(key -> key.split(" ", -1))
        .filter(words -> words.length == 1 || words[1].equals(release.version()))
        .map(words -> words[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The numbers of documents of the corpus that together break all that the others break. */
  public static List<Integer> sample() {
    return lines("sample.txt").stream().map(Integer::valueOf).toList();
  }

  private static Map<String, String> table(String name) {
    Map<String, String> table = new TreeMap<>();
    for (String line : lines(name)) {
      int bar = line.indexOf('|');
      table.put(line.substring(0, bar).strip(), line.substring(bar + 1).strip());
    }
    return table;
  }

  private static List<String> lines(String name) {
    try (InputStream in = Objects.requireNonNull(Recipes.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("The table is one of our own.", e);
    }
  }

  private static String document(String recipe) {
    Document document = Corpus.full();
    Element root = document.getDocumentElement();
    for (String edit : recipe.split(" ; ", -1)) {
      if (edit.equals(CREDIT_NOTE)) {
        root = Trees.asCreditNote(document);
      } else {
        edit(root, edit.strip());
      }
    }
    return Trees.text(root);
  }

  /**
   * One edit: {@code - PATH} takes away, {@code + PATH cbc:NAME TEXT} adds a child, {@code * PATH}
   * doubles, {@code @ PATH NAME VALUE} sets an attribute or takes it away when there is no value,
   * {@code = PATH TEXT} sets the text. A path is the end of the local names down to an element; all
   * that match are edited, or the one of a number.
   */
  private static void edit(Element root, String edit) {
    String[] words = edit.substring(2).split(" ", 2);
    String rest = words.length > 1 ? words[1] : "";
    List<Element> targets = matching(root, words[0]);
    if (targets.isEmpty()) {
      throw new IllegalStateException("Nothing to edit: " + edit);
    }
    for (Element target : targets) {
      switch (edit.charAt(0)) {
        case '-' -> target.getParentNode().removeChild(target);
        case '*' -> target.getParentNode().insertBefore(target.cloneNode(true), target);
        case '=' -> target.setTextContent(rest);
        case '+' -> added(target, rest.split(" ", 2));
        case '@' -> attribute(target, rest.split(" ", 2));
        default -> throw new IllegalStateException("Not an edit: " + edit);
      }
    }
  }

  private static void added(Element target, String[] words) {
    Element at = target;
    for (String name : words[0].split("/", -1)) {
      at = Trees.add(at, name);
    }
    at.setTextContent(words.length > 1 ? words[1] : "");
  }

  private static void attribute(Element target, String[] words) {
    if (words.length > 1) {
      target.setAttribute(words[0], words[1]);
    } else {
      target.removeAttribute(words[0]);
    }
  }

  /** Elements whose path ends so. */
  private static List<Element> matching(Element root, String path) {
    if (path.equals("/")) {
      return List.of(root);
    }
    int bracket = path.indexOf('[');
    if (bracket > 0) {
      int number = Integer.parseInt(path.substring(bracket + 1, path.length() - 1));
      return matching(root, path.substring(0, bracket)).subList(number - 1, number);
    }
    List<Element> matching = new ArrayList<>();
    for (Element one : Trees.below(root)) {
      if (ending(one).endsWith("/" + path) || ending(one).equals(path)) {
        matching.add(one);
      }
    }
    return matching;
  }

  private static String ending(Element element) {
    return element.getParentNode() instanceof Element parent
        ? ending(parent) + "/" + element.getLocalName()
        : "";
  }
}
