package no.budstikke.documents.tree;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A document as arrays of integers: one row for each element, one buffer for all text. Made to be
 * filled again and again; a number of an element is valid until then. Not for several threads at
 * once, but it may be handed from one to another.
 *
 * <p>Elements are numbered in document order, so a smaller number stands earlier. Comments and
 * indentation are not kept.
 */
public final class DocumentTree {
  /** No such element. */
  public static final int NONE = -1;

  private static final int USUAL_ROWS = 512;
  private static final int USUAL_TEXT = 16_384;

  /** Larger buffers are given back after the document that needed them. */
  private static final int KEPT_ROWS = 65_536;

  private static final int KEPT_TEXT = 1_000_000;

  // One column for each thing known about an element.
  private int[] name = new int[USUAL_ROWS];
  private int[] parent = new int[USUAL_ROWS];
  private int[] firstChild = new int[USUAL_ROWS];
  private int[] nextSibling = new int[USUAL_ROWS];
  private int[] lastChild = new int[USUAL_ROWS];
  private int[] textFrom = new int[USUAL_ROWS];
  private int[] textTo = new int[USUAL_ROWS];
  private int[] offset = new int[USUAL_ROWS];
  private int[] attributesTo = new int[USUAL_ROWS];
  private int size;

  private int[] attributeName = new int[USUAL_ROWS];
  private int[] attributeFrom = new int[USUAL_ROWS];
  private int[] attributeTo = new int[USUAL_ROWS];
  private int attributes;

  private char[] text = new char[USUAL_TEXT];
  private int textLength;
  private boolean mixed;

  private final ForeignNames foreign = new ForeignNames();
  private final RootIndex belowRoot = new RootIndex();
  private byte[] bytes = {};

  private PlaceIndex places = new PlaceIndex();

  /** How many elements; the root is number 0. */
  public int size() {
    return size;
  }

  /** The number of an element's name, to be compared with {@link Names#of}. */
  public int name(int element) {
    return name[element];
  }

  /** The name as findings write it; foreign ones as {@code Q{namespace}local}. */
  public String prefixedName(int element) {
    return foreign.written(name[element]);
  }

  /** The name without its namespace. */
  public String localName(int element) {
    int number = name[element];
    return number < Names.count() ? Names.local(number) : Names.local(foreign.written(number));
  }

  /** The element around, or {@link #NONE} for the root. */
  public int parent(int element) {
    return parent[element];
  }

  /** The first element inside, or {@link #NONE}. */
  public int firstChild(int element) {
    return firstChild[element];
  }

  /** The next element beside, or {@link #NONE}. */
  public int nextSibling(int element) {
    return nextSibling[element];
  }

  PlaceIndex places() {
    return places;
  }

  /** The first element inside with this name, or {@link #NONE}. */
  public int child(int element, int named) {
    return element == 0 && named < Names.count()
        ? belowRoot.first(named)
        : orNext(firstChild[element], named);
  }

  /** The next element beside with the same name, or {@link #NONE}. */
  public int nextSame(int element) {
    boolean last = parent[element] == 0 && belowRoot.isLast(element, name[element]);
    return last ? NONE : orNext(nextSibling[element], name[element]);
  }

  private int orNext(int from, int named) {
    int at = from;
    while (at != NONE && name[at] != named) {
      at = nextSibling[at];
    }
    return at;
  }

  /** The element's own text without the blanks around it; empty when there is none. */
  public String text(int element) {
    return stripped(textFrom[element], textTo[element]);
  }

  /** How many characters of text the element has itself, blanks included. */
  public int textLength(int element) {
    return textTo[element] - textFrom[element];
  }

  /** The element's own text, blanks included, without a copy. */
  public CharSequence rawText(int element) {
    return CharBuffer.wrap(text, textFrom[element], textLength(element)).asReadOnlyBuffer();
  }

  /** The first attribute of an element; the last is before that of the next element. */
  public int firstAttribute(int element) {
    return element == 0 ? 0 : attributesTo[element - 1];
  }

  /** The number of an attribute of this element, or {@link #NONE}. */
  public int attribute(int element, int named) {
    for (int at = firstAttribute(element); at < attributesTo[element]; at++) {
      if (attributeName[at] == named) {
        return at;
      }
    }
    return NONE;
  }

  /** How many attributes the element has, namespace declarations not counted. */
  public int attributeCount(int element) {
    return attributesTo[element] - firstAttribute(element);
  }

  /** The value of an attribute without the blanks around it. */
  public String attributeText(int attribute) {
    return stripped(attributeFrom[attribute], attributeTo[attribute]);
  }

  /** Whether the value of an attribute, blanks around it left out, is this text. */
  boolean attributeIs(int attribute, String value) {
    int from = attributeFrom[attribute];
    int to = attributeTo[attribute];
    boolean bare = from < to && !isBlank(text[from]) && !isBlank(text[to - 1]);
    if (!bare || to - from != value.length()) {
      return !bare && attributeText(attribute).equals(value);
    }
    boolean same = true;
    for (int i = 0; same && i < value.length(); i++) {
      same = text[from + i] == value.charAt(i);
    }
    return same;
  }

  /** All text, for readers that must not copy it; not to be changed. */
  public char[] characters() {
    return text;
  }

  /** Where the element's own text begins among the characters, blanks included. */
  public int textFrom(int element) {
    return textFrom[element];
  }

  /** Where the element's own text ends among the characters. */
  public int textTo(int element) {
    return textTo[element];
  }

  /** How many attributes the whole document has. */
  public int attributeCount() {
    return attributes;
  }

  /** The number of an attribute's name. */
  public int attributeName(int attribute) {
    return attributeName[attribute];
  }

  /** The name of an attribute as findings write it. */
  public String attributePrefixedName(int attribute) {
    return foreign.written(attributeName[attribute]);
  }

  /** Where an attribute's value begins among the characters. */
  public int valueFrom(int attribute) {
    return attributeFrom[attribute];
  }

  /** Where an attribute's value ends among the characters. */
  public int valueTo(int attribute) {
    return attributeTo[attribute];
  }

  /** Whether some element has text between its elements, which UBL never has. */
  public boolean mixed() {
    return mixed;
  }

  /** The bytes that the offsets count in. */
  public byte[] bytes() {
    return bytes;
  }

  /** Says which bytes the offsets count in, once they are known. */
  public void bytes(byte[] document) {
    bytes = document;
  }

  /** Bytes before the start tag. */
  public int offset(int element) {
    return offset[element];
  }

  private String stripped(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text[start])) {
      start++;
    }
    while (end > start && isBlank(text[end - 1])) {
      end--;
    }
    return start == end ? "" : new String(text, start, end - start);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  // What follows is for the filler alone.

  void clear() {
    places = new PlaceIndex();
    if (offset.length > KEPT_ROWS) {
      resize(USUAL_ROWS);
    }
    if (attributeName.length > KEPT_ROWS) {
      resizeAttributes(USUAL_ROWS);
    }
    if (text.length > KEPT_TEXT) {
      text = new char[USUAL_TEXT];
    }
    size = 0;
    attributes = 0;
    textLength = 0;
    mixed = false;
    foreign.clear();
    belowRoot.clear();
    bytes = new byte[0];
  }

  List<String> foreignNames() {
    return foreign.all();
  }

  /** Before the root, the parser counts the blanks in front of a tag as part of it. */
  void startRootAtItsTag() {
    while (size > 0 && offset[0] < bytes.length - 1 && bytes[offset[0]] != '<') {
      offset[0]++;
    }
  }

  int number(String namespace, String local) {
    return foreign.number(namespace, local);
  }

  /** Adds an element behind all others; its attributes and text follow. */
  int open(int inside, int named, int at) {
    if (size == offset.length) {
      resize(size * 2);
    }
    int element = size++;
    name[element] = named;
    parent[element] = inside;
    firstChild[element] = NONE;
    lastChild[element] = NONE;
    nextSibling[element] = NONE;
    offset[element] = at;
    attributesTo[element] = attributes;
    if (inside != NONE) {
      link(inside, element);
    }
    startText(element);
    return element;
  }

  private void link(int inside, int element) {
    if (lastChild[inside] != NONE) {
      nextSibling[lastChild[inside]] = element;
    } else {
      firstChild[inside] = element;
      dropIndentation(inside);
    }
    lastChild[inside] = element;
    if (inside == 0) {
      belowRoot.add(element, name[element]);
    }
  }

  private void dropIndentation(int inside) {
    if (isBlank(textFrom[inside], textLength)) {
      textLength = textFrom[inside];
      textTo[inside] = textLength;
    } else {
      mixed = true;
    }
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isBlank(text[i])) {
        return false;
      }
    }
    return true;
  }

  private void startText(int element) {
    textFrom[element] = textLength;
    textTo[element] = textLength;
  }

  /** Adds an attribute to the element opened last. */
  void attribute(int element, int named, char[] value, int length) {
    if (attributes == attributeName.length) {
      resizeAttributes(attributes * 2);
    }
    makeRoom(length);
    System.arraycopy(value, 0, text, textLength, length);
    attributeName[attributes] = named;
    attributeFrom[attributes] = textLength;
    textLength += length;
    attributeTo[attributes++] = textLength;
    attributesTo[element] = attributes;
    startText(element);
  }

  /** Adds text to an element that is open; text behind an element inside is no datum. */
  void append(int element, char[] from, int start, int length) {
    if (firstChild[element] != NONE) {
      for (int i = start; i < start + length && !mixed; i++) {
        mixed = !isBlank(from[i]);
      }
      return;
    }
    makeRoom(length);
    System.arraycopy(from, start, text, textLength, length);
    textLength += length;
    textTo[element] = textLength;
  }

  private void makeRoom(int length) {
    if (text.length - textLength < length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, textLength + length));
    }
  }

  private void resize(int rows) {
    name = Arrays.copyOf(name, rows);
    parent = Arrays.copyOf(parent, rows);
    firstChild = Arrays.copyOf(firstChild, rows);
    nextSibling = Arrays.copyOf(nextSibling, rows);
    lastChild = Arrays.copyOf(lastChild, rows);
    textFrom = Arrays.copyOf(textFrom, rows);
    textTo = Arrays.copyOf(textTo, rows);
    attributesTo = Arrays.copyOf(attributesTo, rows);
    offset = Arrays.copyOf(offset, rows);
  }

  private void resizeAttributes(int rows) {
    attributeName = Arrays.copyOf(attributeName, rows);
    attributeFrom = Arrays.copyOf(attributeFrom, rows);
    attributeTo = Arrays.copyOf(attributeTo, rows);
  }

  /** Trees hold personal data. */
  @Override
  public String toString() {
    return "DocumentTree of " + size + " elements";
  }
}
