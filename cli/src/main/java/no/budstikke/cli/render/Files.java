package no.budstikke.cli.render;

import java.io.IOException;
import java.nio.file.Path;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import no.budstikke.core.request.Content;

/** Files of the person at the keyboard. */
final class Files {
  private Files() {}

  static Content read(Path file) {
    try {
      return Content.of(java.nio.file.Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Trouble(Exit.USAGE, "There is no readable file " + file + ".", e);
    }
  }

  static void write(Path file, Content content) {
    try {
      java.nio.file.Files.write(file, content.bytes());
    } catch (IOException e) {
      throw new Trouble(Exit.USAGE, file + " cannot be written.", e);
    }
  }

  static boolean isFolder(Path place) {
    return java.nio.file.Files.isDirectory(place);
  }

  /** The file's name with another ending, in this folder. */
  static Path inside(Path folder, Path file, String ending) {
    return beside(folder.resolve(file.getFileName()), ending);
  }

  /** The file's name with another ending, in the same folder. */
  static Path beside(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ending);
  }
}
