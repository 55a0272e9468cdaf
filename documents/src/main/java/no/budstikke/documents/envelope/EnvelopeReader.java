package no.budstikke.documents.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.JudgedDocuments;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.TreeJudge;

/**
 * Reads whatever an issuer hands in, once, with bounded memory, and gives each document to its
 * receiver as it is read, in the envelope's order. Nothing may be released before the report is
 * there: it may refuse the whole. May be shared by threads.
 */
public final class EnvelopeReader {
  private static final int PEEKED = 512;

  private final TreeJudge judge;
  private final Limits limits;
  private final Path scratch;

  /**
   * A reader that unpacks ZIP files by way of the machine's folder for temporary files.
   *
   * @param judge judges each document
   * @param limits how much is read
   */
  public EnvelopeReader(TreeJudge judge, Limits limits) {
    this(judge, limits, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * A reader with its own scratch folder.
   *
   * @param judge judges each document
   * @param limits how much is read
   * @param scratch an existing folder with room for the largest ZIP file allowed
   */
  public EnvelopeReader(TreeJudge judge, Limits limits, Path scratch) {
    this.judge = judge;
    this.limits = limits;
    this.scratch = scratch;
  }

  /**
   * Reads to the end, or to where reading on makes no sense.
   *
   * @param in bytes of any length; not closed
   * @param account what we know of the issuer; without it the rules that need it are left out
   * @param out gets every document that was read, right or wrong
   * @return what is to be said of the whole
   * @throws IOException when the stream or the scratch folder breaks; nothing is left behind
   */
  public EnvelopeReport read(InputStream in, Optional<Account> account, JudgedDocuments out)
      throws IOException {
    Intake intake = new Intake(judge, limits, account, out);
    PushbackInputStream stream = new PushbackInputStream(in, PEEKED);
    byte[] start = stream.readNBytes(PEEKED);
    stream.unread(start);
    switch (Form.of(start)) {
      case NOTHING -> intake.refuse(EnvelopeFindings.empty());
      case ZIP -> new ZipEnvelope(intake, scratch).read(stream);
      case XML -> new XmlEnvelope(intake).read(stream, start);
      case UNKNOWN -> intake.refuse(EnvelopeFindings.unknown());
    }
    return intake.close();
  }

  private enum Form {
    NOTHING,
    ZIP,
    XML,
    UNKNOWN;

    private static Form of(byte[] start) {
      if (start.length == 0) {
        return NOTHING;
      }
      if (start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] < 10) {
        return ZIP;
      }
      int first = firstMark(start);
      boolean wide = start.length >= 2 && (start[0] == 0 || start[1] == 0 || isWideMark(start));
      return wide || (first < start.length && start[first] == '<')
          ? XML
          : first == start.length && start.length < PEEKED ? NOTHING : UNKNOWN;
    }

    /** The first byte behind a byte order mark and blanks. */
    private static int firstMark(byte[] start) {
      byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
      int at = start.length >= 3 && Arrays.equals(Arrays.copyOf(start, 3), mark) ? 3 : 0;
      while (at < start.length && start[at] <= ' ' && start[at] >= 0) {
        at++;
      }
      return at;
    }

    /** UTF-16 and UTF-32 are text too: they get the finding about encodings. */
    private static boolean isWideMark(byte[] start) {
      int pair = (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
      return pair == 0xFEFF || pair == 0xFFFE;
    }
  }
}
