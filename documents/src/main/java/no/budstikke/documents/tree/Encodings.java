package no.budstikke.documents.tree;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.documents.tree.Defect.Rule;

/** UTF-8, with or without a byte order mark, is all we read. Source: input format, section 8. */
public final class Encodings {
  private static final int SCRATCH = 4096;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "^(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private Encodings() {}

  /**
   * Whether the first bytes are those of UTF-16 or UTF-32, marked or not, or an XML declaration
   * that names another encoding. Found out before any parser sees them: parsers go by the
   * declaration.
   *
   * @param start the whole document, or its first few hundred bytes
   */
  public static Optional<Defect> defectIn(byte[] start) {
    boolean wide =
        start.length >= 2
            && (pair(start, 0xFE, 0xFF)
                || pair(start, 0xFF, 0xFE)
                || pair(start, 0, '<')
                || pair(start, '<', 0)
                || pair(start, 0, 0));
    return wide || declaresAnother(start) ? Optional.of(notUtf8(1, 1, 0)) : Optional.empty();
  }

  private static boolean declaresAnother(byte[] start) {
    int length = Math.min(start.length, SCRATCH);
    Matcher declaration =
        DECLARATION.matcher(new String(start, 0, length, StandardCharsets.ISO_8859_1));
    return declaration.find() && !declaration.group(1).equalsIgnoreCase("UTF-8");
  }

  /** What the parser found malformed is the encoding's fault when the bytes are no UTF-8. */
  static Defect blame(Defect malformed, byte[] document) {
    int bad = firstNotUtf8(document);
    if (bad < 0 || bad > malformed.offset() + Character.BYTES * 2L) {
      return malformed;
    }
    int[] at = Places.lineAndColumn(document, bad);
    return notUtf8(at[0], at[1], bad);
  }

  private static int firstNotUtf8(byte[] document) {
    ByteBuffer bytes = ByteBuffer.wrap(document);
    CharBuffer scratch = CharBuffer.allocate(SCRATCH);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(bytes, scratch, true);
    while (result.isOverflow()) {
      scratch.clear();
      result = decoder.decode(bytes, scratch, true);
    }
    return result.isError() ? bytes.position() : -1;
  }

  private static Defect notUtf8(int line, int column, long offset) {
    return new Defect(Rule.NOT_UTF_8, "encoding", line, column, offset);
  }

  private static boolean pair(byte[] start, int first, int second) {
    return (start[0] & 0xFF) == first && (start[1] & 0xFF) == second;
  }
}
