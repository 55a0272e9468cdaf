package no.budstikke.pipeline.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What differs between the systems: root and the owners of files. */
final class Platform {
  private Platform() {}

  static boolean isWindows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  static boolean isRoot() {
    return !isWindows() && new UnixSystem().getUid() == 0;
  }

  static int owner(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid");
  }

  static void own(Path path, int uid, int gid) throws IOException {
    Files.setAttribute(path, "unix:uid", uid);
    Files.setAttribute(path, "unix:gid", gid);
  }
}
