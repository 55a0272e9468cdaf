package no.budstikke.documents.envelope;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Namespaces that a wrapper declares for the documents inside it. A document that is kept must
 * stand alone, so what it uses of them is declared again on its root.
 */
final class Inherited {
  private final Deque<Map<String, String>> levels = new ArrayDeque<>();

  /** The parser stands on a wrapper's start tag. */
  void enter(XMLStreamReader2 xml) {
    Map<String, String> level = new HashMap<>(levels.isEmpty() ? Map.of() : levels.getLast());
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      level.put(orEmpty(xml.getNamespacePrefix(i)), orEmpty(xml.getNamespaceURI(i)));
    }
    levels.addLast(level);
  }

  void leave() {
    levels.removeLast();
  }

  /** What the document whose start tag the parser stands on does not declare itself. */
  Map<String, String> missingAt(XMLStreamReader2 xml) {
    Set<String> own = new HashSet<>();
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      own.add(orEmpty(xml.getNamespacePrefix(i)));
    }
    Map<String, String> missing = new TreeMap<>(levels.getLast());
    missing.keySet().removeAll(own);
    missing.values().removeIf(String::isEmpty);
    return missing;
  }

  /** The document with those declarations it uses added behind the root's name. */
  static byte[] standingAlone(byte[] document, Map<String, String> missing) {
    StringBuilder declarations = new StringBuilder();
    missing.forEach(
        (prefix, uri) -> {
          if (prefix.isEmpty() || uses(document, prefix)) {
            declarations
                .append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                .append("=\"")
                .append(uri.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
                .append('"');
          }
        });
    if (declarations.isEmpty()) {
      return document;
    }
    byte[] added = declarations.toString().getBytes(StandardCharsets.UTF_8);
    int at = behindName(document);
    byte[] whole = Arrays.copyOf(document, document.length + added.length);
    System.arraycopy(added, 0, whole, at, added.length);
    System.arraycopy(document, at, whole, at + added.length, document.length - at);
    return whole;
  }

  private static int behindName(byte[] document) {
    int at = 1;
    while (document[at] != '>' && document[at] != '/' && (document[at] > ' ' || document[at] < 0)) {
      at++;
    }
    return at;
  }

  /** Whether the prefix stands anywhere; too often is harmless. */
  private static boolean uses(byte[] document, String prefix) {
    byte[] wanted = (prefix + ":").getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at <= document.length - wanted.length; at++) {
      if (document[at] == wanted[0]
          && Arrays.equals(document, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
