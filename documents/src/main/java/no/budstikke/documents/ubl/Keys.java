package no.budstikke.documents.ubl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.tree.DocumentTree;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/**
 * What the issuer tells us beyond UBL, in its three spellings: references whose description begins
 * with {@code b2c:} (A), an extension with our URN (B), and metadata beside the document (C), which
 * beat what stands inside. Source: input format, section 4.3; design, ruling 12.
 */
public final class Keys {
  /** The issuer's idempotency key, only beside the document. */
  public static final String KEY = "key";

  public static final String NATIONAL_ID = "national-id";
  public static final String BIRTH_DATE = "birth-date";
  public static final String EFAKTURA_IDENTIFIER = "efaktura-identifier";
  public static final String EFAKTURA_REFERENCE = "efaktura-reference";
  public static final String EMAIL = "email";
  public static final String PHONE = "phone";
  public static final String CUSTOMER_NUMBER = "customer-no";
  public static final String PLAN = "plan";
  public static final String KIND = "kind";
  public static final String REMINDER_LEVEL = "reminder-level";
  public static final String LANGUAGE = "language";
  public static final String MINIMUM_AMOUNT = "min-amount";
  public static final String PROTECTED = "protected";

  /** Print and rendition options, passed on as they are. */
  public static final Set<String> RENDITION = Set.of("letter-class", "template");

  private static final Set<String> KNOWN =
      Set.of(
          KEY,
          NATIONAL_ID,
          BIRTH_DATE,
          EFAKTURA_IDENTIFIER,
          EFAKTURA_REFERENCE,
          EMAIL,
          PHONE,
          CUSTOMER_NUMBER,
          PLAN,
          KIND,
          REMINDER_LEVEL,
          LANGUAGE,
          MINIMUM_AMOUNT,
          PROTECTED);

  private static final String MARK = "b2c:";
  private static final Path REFERENCE = Path.of("cac:AdditionalDocumentReference");
  private static final Path ID = Path.of("cbc:ID");
  private static final Path DESCRIPTION = Path.of("cbc:DocumentDescription");
  private static final Path EXTENSION = Path.of("ext:UBLExtensions/ext:UBLExtension");
  private static final Path URI = Path.of("ext:ExtensionURI");
  private static final Path CONTENT = Path.of("ext:ExtensionContent");
  private static final int NAME = Names.of("@name");
  private static final int KEY_NAME = Names.of("@key");

  /**
   * One thing told.
   *
   * @param name the key without its mark
   * @param value what is told, never empty
   * @param node where; absent when beside the document
   */
  public record Told(String name, String value, Node node) {
    /** Whether it was told beside the document. */
    public boolean beside() {
      return !node.exists();
    }

    @Override
    public String toString() {
      return "Told";
    }
  }

  private final List<Told> all;

  private Keys(List<Told> all) {
    this.all = List.copyOf(all);
  }

  static Keys of(Node root, Submission submission) {
    List<Told> all = new ArrayList<>();
    Node nowhere = new Node(root.tree(), DocumentTree.NONE);
    if (!submission.metadata().isEmpty()) {
      new TreeMap<>(submission.metadata())
          .forEach((name, value) -> add(all, unmarked(name), value.strip(), nowhere));
    }
    for (Node extension : root.each(EXTENSION)) {
      if (extension.first(URI).text().equals(Names.B2C)) {
        addLeaves(all, extension.first(CONTENT));
      }
    }
    for (Node reference : root.each(REFERENCE)) {
      String description = reference.first(DESCRIPTION).text();
      if (description.startsWith(MARK)) {
        Node id = reference.first(ID);
        add(all, unmarked(description), id.text(), id.exists() ? id : reference);
      }
    }
    return new Keys(all);
  }

  /** Adds what other places of the document say of the same keys. */
  Keys and(List<Told> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Told> both = new ArrayList<>(all);
    both.addAll(more);
    return new Keys(both);
  }

  /** The value that counts: beside the document, else the first inside. */
  public Optional<String> value(String name) {
    return told(name).map(Told::value);
  }

  /** The telling that counts. */
  public Optional<Told> told(String name) {
    for (Told one : all) {
      if (one.name().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** Keys that mean nothing to us. */
  public List<Told> unknown() {
    return all.isEmpty()
        ? all
        : all.stream()
            .filter(one -> !KNOWN.contains(one.name()) && !RENDITION.contains(one.name()))
            .toList();
  }

  /** Inside the document, the second telling of a key with another value than the first. */
  public List<Told> contradictory() {
    if (all.size() < 2) {
      return List.of();
    }
    Map<String, String> first = new TreeMap<>();
    Predicate<Told> differs =
        one -> !one.value().equals(first.computeIfAbsent(one.name(), _ -> one.value()));
    return all.stream().filter(one -> !one.beside()).filter(differs).toList();
  }

  private static String unmarked(String name) {
    return name.startsWith(MARK) ? name.substring(MARK.length()) : name;
  }

  private static void add(List<Told> all, String name, String value, Node node) {
    if (!value.isEmpty()) {
      all.add(new Told(name, value, node));
    }
  }

  /** A flat list of elements: the key is the element's name, or stands in an attribute. */
  private static void addLeaves(List<Told> all, Node in) {
    for (Node child : in.children()) {
      if (child.children().isEmpty()) {
        add(all, leafName(child), child.text(), child);
      } else {
        addLeaves(all, child);
      }
    }
  }

  private static String leafName(Node leaf) {
    if (leaf.has(NAME) || leaf.has(KEY_NAME)) {
      return unmarked(leaf.has(NAME) ? leaf.attribute(NAME) : leaf.attribute(KEY_NAME));
    }
    String prefixed = leaf.tree().prefixedName(leaf.at());
    return prefixed.substring(Math.max(prefixed.lastIndexOf(':'), prefixed.lastIndexOf('}')) + 1);
  }
}
