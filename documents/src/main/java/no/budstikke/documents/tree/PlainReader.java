package no.budstikke.documents.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.budstikke.documents.tree.PlainNames.Spot;

/**
 * Reads documents of the plain form that nearly all have straight from their bytes into the tree.
 * Whatever is unusual, wrong or over a limit makes it give up, and the parser judges the whole
 * document: so nothing is accepted here that the parser would not accept, and every defect is told
 * in its words. Source: XML 1.0, fifth edition; Namespaces in XML 1.0.
 */
final class PlainReader {
  private static final int GIVEN_UP = -1;
  private static final int LONGEST_DECLARATION = 80;
  private static final int RUN = 4096;

  /** Bytes that one step adds at most to a run. */
  private static final int STEP = 2;

  private static final int XINCLUDE = Names.of("xi:include");
  private static final int XINCLUDE_FALLBACK = Names.of("xi:fallback");
  private static final int BASE64 = Names.of("cbc:EmbeddedDocumentBinaryObject");
  private static final Set<String> DECLARATIONS = declarations();
  private static final boolean[] IN_NAMES = inNames();

  private final Limits limits;
  private final PlainNames names = new PlainNames();
  private final Spot spot = new Spot();
  private final PlainText text = new PlainText(RUN, STEP);
  private final int[] nameFrom;
  private final int[] nameTo;
  private byte[] bytes = {};
  private int element;
  private int depth;
  private int lines;

  PlainReader(Limits limits) {
    this.limits = limits;
    this.nameFrom = new int[limits.depth() + 1];
    this.nameTo = new int[limits.depth() + 1];
  }

  /** Whether the tree is filled; if not, the document is one for the parser. */
  boolean read(byte[] document, DocumentTree tree) {
    tree.clear();
    bytes = document;
    element = DocumentTree.NONE;
    depth = 0;
    lines = 1;
    int at = prolog();
    while (at >= 0) {
      at = tag(at, tree);
      if (depth == 0) {
        break;
      }
      at = at < 0 ? at : content(at, tree);
    }
    boolean fine = at >= 0 && lines <= limits.lines() && onlyBlanks(at);
    bytes = new byte[0];
    return fine;
  }

  private static Set<String> declarations() {
    return Stream.of("", " encoding=\"UTF-8\"", " encoding=\"utf-8\"")
        .flatMap(
            encoding ->
                Stream.of("", " standalone=\"yes\"", " standalone=\"no\"")
                    .map(alone -> "<?xml version=\"1.0\"" + encoding + alone))
        .flatMap(all -> Stream.of(all, all.replace('"', '\'')))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean[] inNames() {
    boolean[] in = new boolean[256];
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-:"
        .chars()
        .forEach(c -> in[c] = true);
    return in;
  }

  /** Where the root element begins. */
  private int prolog() {
    int at = startsWith(0, "\u00ef\u00bb\u00bf") ? 3 : 0;
    if (startsWith(at, "<?xml ")) {
      int end = at + 2;
      while (end < bytes.length && bytes[end] != '?') {
        end++;
      }
      if (end - at > LONGEST_DECLARATION || !startsWith(end, "?>")) {
        return GIVEN_UP;
      }
      String declaration = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
      if (!DECLARATIONS.contains(declaration)) {
        return GIVEN_UP;
      }
      at = end + 2;
    }
    at = blanks(at);
    while (startsWith(at, "<!--")) {
      int end = comment(at);
      at = end < 0 ? bytes.length : blanks(end);
    }
    return at < bytes.length && bytes[at] == '<' ? at : GIVEN_UP;
  }

  private boolean startsWith(int at, String start) {
    boolean same = at + start.length() <= bytes.length;
    for (int i = 0; same && i < start.length(); i++) {
      same = (bytes[at + i] & 0xFF) == start.charAt(i);
    }
    return same;
  }

  /** Behind the blanks; a line may end in CR LF. */
  private int blanks(int from) {
    byte[] all = bytes;
    int at = from;
    while (at < all.length) {
      byte here = all[at];
      if (here == '\n') {
        lines++;
      } else if (here != ' ' && here != '\t' && !(here == '\r' && isLineFeed(at + 1))) {
        return at;
      }
      at++;
    }
    return at;
  }

  private boolean isLineFeed(int at) {
    return at < bytes.length && bytes[at] == '\n';
  }

  private boolean onlyBlanks(int from) {
    return blanks(from) == bytes.length;
  }

  /** Behind a tag or a comment. */
  private int tag(int at, DocumentTree tree) {
    if (at + 1 >= bytes.length) {
      return GIVEN_UP;
    }
    return switch (bytes[at + 1]) {
      case '/' -> endTag(at + 2, tree);
      case '!' -> startsWith(at, "<!--") ? comment(at) : GIVEN_UP;
      default -> startTag(at, tree);
    };
  }

  private int comment(int from) {
    for (int at = from + 4; at + 2 < bytes.length; at++) {
      byte here = bytes[at];
      if (here == '-' && bytes[at + 1] == '-') {
        return bytes[at + 2] == '>' ? at + 3 : GIVEN_UP;
      }
      if (here == '\n') {
        lines++;
      } else if (here < ' ' && here != '\t' && !(here == '\r' && isLineFeed(at + 1))) {
        return GIVEN_UP;
      }
    }
    return GIVEN_UP;
  }

  private int endTag(int from, DocumentTree tree) {
    int to = from + nameTo[depth] - nameFrom[depth];
    boolean same =
        to < bytes.length
            && bytes[to] == '>'
            && Arrays.equals(bytes, from, to, bytes, nameFrom[depth], nameTo[depth]);
    if (!same) {
      return GIVEN_UP;
    }
    close(tree);
    return to + 1;
  }

  private void close(DocumentTree tree) {
    depth--;
    element = tree.parent(element);
  }

  private int startTag(int at, DocumentTree tree) {
    if (depth == limits.depth() || tree.size() == Limits.ELEMENTS) {
      return GIVEN_UP;
    }
    int behind = name(at + 1);
    if (depth == 0) {
      if (!declares(behind)) {
        return GIVEN_UP;
      }
      name(at + 1);
    }
    depth++;
    nameFrom[depth] = at + 1;
    nameTo[depth] = behind;
    int number = names.number(tree, bytes, spot, false);
    if (number < 0 || number == XINCLUDE || number == XINCLUDE_FALLBACK) {
      return GIVEN_UP;
    }
    element = tree.open(element, number, at);
    return attributes(behind, tree);
  }

  /** Behind a name; the spot is where it stands. */
  private int name(int from) {
    byte[] all = bytes;
    int at = from;
    int hash = 0;
    while (at < all.length && IN_NAMES[all[at] & 0xFF]) {
      hash = 31 * hash + all[at++];
    }
    spot.from = from;
    spot.to = at;
    spot.hash = hash;
    return at;
  }

  /** Takes note of the namespaces that the root element declares. */
  private boolean declares(int from) {
    int to = from;
    while (to < bytes.length && bytes[to] != '>') {
      to++;
    }
    if (names.declareAgain(bytes, from, to)) {
      return true;
    }
    int counted = lines;
    int at = blanks(from);
    boolean fine = true;
    while (fine && at < to && bytes[at] != '/') {
      int behind = name(at);
      int end = behind + 2 < to ? quoted(behind) : GIVEN_UP;
      fine = end >= 0 && end < to && declare(at, behind, end);
      at = blanks(end + 1);
    }
    lines = counted;
    if (!fine) {
      names.forget();
    }
    return fine;
  }

  private boolean declare(int from, int behind, int end) {
    if (!startsWith(from, "xmlns")) {
      return true;
    }
    String name = new String(bytes, from, behind - from, StandardCharsets.ISO_8859_1);
    String value = new String(bytes, behind + 2, end - behind - 2, StandardCharsets.ISO_8859_1);
    if (name.equals("xmlns")) {
      return names.declare("", value);
    }
    return name.length() > 6 && name.charAt(5) == ':' && names.declare(name.substring(6), value);
  }

  /** The quote that ends what begins with an equals sign and a quote. */
  private int quoted(int from) {
    boolean begins =
        from + 1 < bytes.length
            && bytes[from] == '='
            && (bytes[from + 1] == '"' || bytes[from + 1] == '\'');
    if (!begins) {
      return GIVEN_UP;
    }
    int at = from + 2;
    while (at < bytes.length && bytes[at] != bytes[from + 1]) {
      at++;
    }
    return at < bytes.length ? at : GIVEN_UP;
  }

  private int attributes(int from, DocumentTree tree) {
    int at = from;
    for (int count = 0; count <= limits.attributes() * 2; count++) {
      int next = blanks(at);
      if (next >= bytes.length) {
        return GIVEN_UP;
      }
      if (bytes[next] == '>') {
        return next + 1;
      }
      if (bytes[next] == '/') {
        boolean ends = next + 1 < bytes.length && bytes[next + 1] == '>';
        if (ends) {
          close(tree);
        }
        return ends ? next + 2 : GIVEN_UP;
      }
      int end = next == at ? GIVEN_UP : attribute(next, tree);
      if (end < 0) {
        return GIVEN_UP;
      }
      at = end + 1;
    }
    return GIVEN_UP;
  }

  /** The closing quote of an attribute. */
  private int attribute(int from, DocumentTree tree) {
    int behind = name(from);
    int end = quoted(behind);
    if (end < 0) {
      return GIVEN_UP;
    }
    if (startsWith(from, "xmlns")) {
      return depth == 1 ? end : GIVEN_UP;
    }
    int number = names.number(tree, bytes, spot, true);
    boolean fine =
        number >= 0
            && tree.attribute(element, number) == DocumentTree.NONE
            && tree.attributeCount(element) < limits.attributes()
            && text.value(bytes, behind + 2, end)
            && text.length() <= limits.textLength();
    if (!fine) {
      return GIVEN_UP;
    }
    lines += text.lines();
    tree.attribute(element, number, text.characters(), text.length());
    return end;
  }

  /** Where the next tag begins; what stands before it is the element's text or indentation. */
  private int content(int from, DocumentTree tree) {
    int counted = lines;
    int tag = blanks(from);
    if (tag + 1 >= bytes.length) {
      return GIVEN_UP;
    }
    boolean leaf = tree.firstChild(element) == DocumentTree.NONE;
    boolean indents =
        bytes[tag] == '<'
            && (!leaf
                || (bytes[tag + 1] != '/'
                    && bytes[tag + 1] != '!'
                    && tree.textLength(element) == 0));
    if (indents) {
      return tag;
    }
    lines = counted;
    int at = from;
    while (at < bytes.length && bytes[at] != '<') {
      at = text.run(bytes, at);
      lines += text.lines();
      boolean fits =
          at >= 0
              && (tree.textLength(element) + text.length() <= limits.textLength()
                  || tree.name(element) == BASE64);
      if (!fits) {
        return GIVEN_UP;
      }
      tree.append(element, text.characters(), 0, text.length());
    }
    return at < bytes.length ? at : GIVEN_UP;
  }
}
