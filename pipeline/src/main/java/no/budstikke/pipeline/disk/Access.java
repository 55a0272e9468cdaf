package no.budstikke.pipeline.disk;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Who may do what with a file or directory, where the system has the nine letters for it. */
public enum Access {
  /** A file with a secret in it. */
  OWNER_FILE("rw-------"),
  /** A file that another account reads. */
  READABLE_FILE("rw-r--r--"),
  /** A program that another account runs. */
  PROGRAM("rwxr-xr-x"),
  /** A directory for its owner alone. */
  OWNER_DIRECTORY("rwx------"),
  /** A directory that others pass through to what is theirs, without seeing what else is there. */
  PASSABLE_DIRECTORY("rwx--x--x");

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.copyOf(PosixFilePermissions.fromString("---rwxrwx"));

  private final String letters;

  Access(String letters) {
    this.letters = letters;
  }

  /** Gives the path this access; does nothing on systems without the letters. */
  public void set(Path path) throws IOException {
    if (hasLetters()) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(letters));
    }
  }

  /** Lets others pass through a directory to what is theirs, and changes nothing else. */
  public static void letPass(Path directory) throws IOException {
    if (hasLetters()) {
      Set<PosixFilePermission> more = EnumSet.copyOf(Files.getPosixFilePermissions(directory));
      more.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(directory, more);
    }
  }

  /** Whether somebody beside the owner may read, write or run the path. */
  public static boolean isOpenToOthers(Path path) throws IOException {
    if (!hasLetters()) {
      return false;
    }
    return Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
  }

  static boolean hasLetters() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
