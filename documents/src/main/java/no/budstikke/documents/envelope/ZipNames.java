package no.budstikke.documents.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The names in a ZIP: which are safe, which are documents, and which files go with which document.
 * Source: input format, section 8.
 */
final class ZipNames {
  private static final Set<String> ARCHIVES =
      Set.of("zip", "jar", "gz", "tgz", "bz2", "xz", "7z", "rar", "tar", "zst");
  private static final String MANIFEST = "manifest.json";

  private final ZipDirectory directory;

  /** Entry numbers in the order of their names. */
  private final int[] sorted;

  ZipNames(ZipDirectory directory) {
    this.directory = directory;
    this.sorted =
        IntStream.range(0, directory.size())
            .boxed()
            .sorted(Comparator.comparing(directory::name, Arrays::compareUnsigned))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  String name(int entry) {
    return new String(directory.name(entry), StandardCharsets.UTF_8);
  }

  static boolean isFolder(String name) {
    return name.endsWith("/");
  }

  static boolean isDocument(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".xml");
  }

  static boolean isManifest(String name) {
    return fileName(name).equals(MANIFEST);
  }

  static String fileName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  static String base(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
  }

  static String ending(String name) {
    return name.substring(Math.min(name.length(), base(name).length() + 1))
        .toLowerCase(Locale.ROOT);
  }

  /** What makes a name unsafe: the variant of the finding (B2C-ENV-04). */
  Optional<String> fault(int entry, String name) {
    if (name.isEmpty()
        || name.startsWith("/")
        || name.contains("\\")
        || name.contains(":")
        || name.chars().anyMatch(c -> c < ' ' || c == 0xFFFD)
        || Arrays.asList(name.split("/")).contains("..")) {
      return Optional.of("#path");
    }
    if (ARCHIVES.contains(ending(name))) {
      return Optional.of("#archive");
    }
    return isDouble(entry) ? Optional.of("#double") : Optional.empty();
  }

  private boolean isDouble(int entry) {
    int at = find(directory.name(entry));
    return (at > 0 && directory.compare(sorted[at - 1], entry) == 0)
        || (at + 1 < sorted.length && directory.compare(sorted[at + 1], entry) == 0);
  }

  /** Where the name is in the order, or minus one minus where it would be. */
  private int find(byte[] name) {
    int from = 0;
    int to = sorted.length - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int compared = Arrays.compareUnsigned(directory.name(sorted[middle]), name);
      if (compared == 0) {
        return middle;
      }
      if (compared < 0) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return -1 - from;
  }

  private OptionalInt entry(String name) {
    int at = find(name.getBytes(StandardCharsets.UTF_8));
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(sorted[at]);
  }

  private OptionalInt document(String base) {
    OptionalInt lower = entry(base + ".xml");
    return lower.isPresent() ? lower : entry(base + ".XML");
  }

  /**
   * The document that a file goes with: the same base name, else the longest before a {@code _}.
   */
  OptionalInt owner(String file) {
    String base = base(file);
    boolean picture = ending(file).equals("pdf");
    OptionalInt same = picture ? document(base) : OptionalInt.empty();
    int mark = same.isPresent() ? -1 : file.lastIndexOf('_');
    while (same.isEmpty() && mark > file.lastIndexOf('/') + 1) {
      same = document(file.substring(0, mark));
      mark = file.lastIndexOf('_', mark - 1);
    }
    return same;
  }

  /** The files that go with a document, its picture first. */
  int[] companions(int document, String name) {
    String base = base(name);
    IntStream pictures =
        Arrays.stream(new String[] {".pdf", ".PDF"})
            .map(ending -> entry(base + ending))
            .flatMapToInt(OptionalInt::stream);
    return IntStream.concat(pictures, range(base + "_"))
        .filter(file -> owner(name(file)).equals(OptionalInt.of(document)))
        .filter(file -> fault(file, name(file)).isEmpty())
        .toArray();
  }

  private IntStream range(String prefix) {
    byte[] start = prefix.getBytes(StandardCharsets.UTF_8);
    int at = find(start);
    int from = at < 0 ? -1 - at : at;
    return IntStream.range(from, sorted.length)
        .takeWhile(i -> beginsWith(directory.name(sorted[i]), start))
        .map(i -> sorted[i])
        .filter(i -> !isDocument(name(i)) && !isFolder(name(i)) && !isManifest(name(i)));
  }

  private static boolean beginsWith(byte[] name, byte[] start) {
    return name.length >= start.length
        && Arrays.equals(name, 0, start.length, start, 0, start.length);
  }
}
