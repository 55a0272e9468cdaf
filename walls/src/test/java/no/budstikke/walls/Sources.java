package no.budstikke.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The source files of the house, read as text. */
record Sources(List<Source> files) {
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:(?:abstract|final|sealed|non-sealed|static)"
              + " )*(?:class|interface|record|enum|@interface) .*");

  /**
   * One file.
   *
   * @param path where
   * @param lines its text
   */
  record Source(Path path, List<String> lines) {
    /** Whether it declares a public type without a docstring. */
    boolean hidesItsMeaning() {
      for (int i = 0; i < lines.size(); i++) {
        if (PUBLIC_TYPE.matcher(lines.get(i)).matches() && !documentedAbove(i)) {
          return true;
        }
      }
      return false;
    }

    private boolean documentedAbove(int line) {
      int above = line - 1;
      while (above >= 0 && !lines.get(above).isBlank() && !lines.get(above).endsWith("*/")) {
        above--;
      }
      return above >= 0 && lines.get(above).endsWith("*/");
    }
  }

  /** The main code of all modules of the checkout this test runs in. */
  static Sources main() {
    Path root = Path.of("").toAbsolutePath().getParent();
    try (Stream<Path> modules = Files.list(root)) {
      return new Sources(
          modules
              .map(module -> module.resolve("src/main/java"))
              .filter(Files::isDirectory)
              .flatMap(Sources::javaFiles)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Source> javaFiles(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .map(Sources::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source read(Path path) {
    try {
      return new Source(path, Files.readAllLines(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of lines that this share of the files does not exceed. */
  int lengthAt(double share) {
    List<Integer> lengths = files.stream().map(file -> file.lines().size()).sorted().toList();
    return lengths.get((int) Math.ceil(share * lengths.size()) - 1);
  }
}
