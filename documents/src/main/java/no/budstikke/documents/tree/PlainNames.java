package no.budstikke.documents.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of names as they stand in documents, prefix and all. What was found out holds as long
 * as documents declare the same prefixes in their root elements.
 */
final class PlainNames {
  /** What cannot be answered here. */
  static final int UNKNOWN = -1;

  private static final int SLOTS = 2048;
  private static final int FULL = SLOTS / 2;

  private final int[] hashes = new int[SLOTS];
  private final byte[] @Nullable [] names = new byte[SLOTS][];
  private final int[] numbers = new int[SLOTS];
  private int known;

  private byte[] declarations = {};
  private final Map<String, String> namespaces = new HashMap<>();

  /** Whether the root tag declares what the last one did; if not, everything is forgotten. */
  boolean declareAgain(byte[] bytes, int from, int to) {
    if (Arrays.equals(declarations, 0, declarations.length, bytes, from, to)) {
      return true;
    }
    declarations = Arrays.copyOfRange(bytes, from, to);
    namespaces.clear();
    Arrays.fill(names, null);
    known = 0;
    return false;
  }

  /** What was declared is not to be relied on. */
  void forget() {
    declarations = new byte[0];
  }

  /** Notes a declaration; no when there is something unusual in it. */
  boolean declare(String prefix, String namespace) {
    boolean usual =
        (prefix.isEmpty() || isName(prefix))
            && !prefix.startsWith("xml")
            && !namespace.isEmpty()
            && isUsual(namespace);
    return usual && namespaces.put(prefix, namespace) == null;
  }

  private static boolean isUsual(String namespace) {
    return namespace.chars().allMatch(c -> c > ' ' && c < 127 && c != '&' && c != '<')
        && !namespace.startsWith("http://www.w3.org/XML")
        && !namespace.startsWith("http://www.w3.org/2000/xmlns");
  }

  /**
   * The number of a name that stands in the document.
   *
   * @param attribute whether it is that of an attribute
   * @return {@link #UNKNOWN} for a name that is none or whose prefix is not declared
   */
  int number(DocumentTree tree, byte[] bytes, Spot spot, boolean attribute) {
    int hash = attribute ? ~spot.hash : spot.hash;
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (byte[] name = names[slot]; name != null; name = names[slot]) {
      if (hashes[slot] == hash && isThere(name, bytes, spot)) {
        return numbers[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    int number = resolve(tree, bytes, spot, attribute);
    if (number >= 0 && number < Names.count() && known < FULL) {
      names[slot] = Arrays.copyOfRange(bytes, spot.from, spot.to);
      hashes[slot] = hash;
      numbers[slot] = number;
      known++;
    }
    return number;
  }

  /** Where a name stands; filled again and again. */
  static final class Spot {
    int from;
    int to;
    int hash;
  }

  private static boolean isThere(byte[] name, byte[] bytes, Spot spot) {
    int length = name.length;
    if (spot.to - spot.from != length) {
      return false;
    }
    int from = spot.from;
    for (int i = 0; i < length; i++) {
      if (name[i] != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  private int resolve(DocumentTree tree, byte[] bytes, Spot spot, boolean attribute) {
    String name = new String(bytes, spot.from, spot.to - spot.from, StandardCharsets.ISO_8859_1);
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    String local = name.substring(colon + 1);
    if (!isName(local) || (colon >= 0 && !isName(prefix))) {
      return UNKNOWN;
    }
    if (attribute && colon < 0) {
      return tree.number("@", local);
    }
    String namespace = prefix.isEmpty() ? namespaces.getOrDefault("", "") : namespaces.get(prefix);
    return namespace == null
        ? UNKNOWN
        : tree.number(attribute ? "@" + namespace : namespace, local);
  }

  private static boolean isName(String name) {
    boolean fine = !name.isEmpty() && (isLetter(name.charAt(0)) || name.charAt(0) == '_');
    return fine && name.indexOf(':') < 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
