package no.budstikke.pipeline.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.Trees;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, unpacked once from the archive on the class path into a directory named
 * after its hash.
 */
record ServerBinaries(Path directory) {
  private static final String COMPLETE = "complete";
  private static final HexFormat HEX = HexFormat.of();

  Path program(String name) {
    return directory.resolve("bin").resolve(Platform.isWindows() ? name + ".exe" : name);
  }

  /**
   * Finds or unpacks the programs below {@code parent}; safe against a kill half-way and against
   * another process.
   */
  static ServerBinaries in(Path parent) throws IOException {
    String archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path target = parent.resolve(hash(archive).substring(0, 16));
    if (!isComplete(target)) {
      Trees.delete(target);
      Path fresh = Files.createDirectories(parent.resolve("unpacking-" + UUID.randomUUID()));
      try (InputStream packed = open(archive)) {
        unpack(packed, fresh);
      }
      Files.writeString(fresh.resolve(COMPLETE), Long.toString(bytesIn(fresh)));
      Files.move(fresh, target);
    }
    return new ServerBinaries(target);
  }

  /** The archives' own names for systems and processors. */
  static String archiveName(String system, String processor) {
    String name = system.toLowerCase(Locale.ROOT);
    String os =
        name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    String arch = processor.equals("aarch64") ? "arm_64" : "x86_64";
    return "/postgres-" + os + "-" + arch + ".txz";
  }

  private static InputStream open(String archive) {
    InputStream packed = ServerBinaries.class.getResourceAsStream(archive);
    if (packed == null) {
      throw new DatabaseRefusal(
          "This build holds no PostgreSQL server for this machine (%s): give the URL of an external database."
              .formatted(archive));
    }
    return packed;
  }

  private static String hash(String archive) throws IOException {
    try (DigestInputStream packed =
        new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
      packed.transferTo(OutputStream.nullOutputStream());
      return HEX.formatHex(packed.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A power cut may have left empty files under the final name, so the sizes are added up at every
   * start.
   */
  private static boolean isComplete(Path target) throws IOException {
    Path mark = target.resolve(COMPLETE);
    return Files.exists(mark) && Files.readString(mark).equals(Long.toString(bytesIn(target)));
  }

  private static long bytesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      long bytes = 0;
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file) && !file.endsWith(COMPLETE)) {
          bytes += Files.size(file);
        }
      }
      return bytes;
    }
  }

  private static void unpack(InputStream packed, Path directory) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = directory.resolve(entry.getName()).normalize();
        if (!file.startsWith(directory)) {
          throw new IOException("the archive names a file outside itself");
        }
        if (isNeeded(entry.getName())) {
          write(tar, entry, file);
        }
      }
    }
  }

  /** Headers and static libraries are for those who build against the server. */
  private static boolean isNeeded(String name) {
    return !name.contains("include/") && !name.contains("pkgconfig") && !name.endsWith(".a");
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.resolve("..").normalize());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      access(entry).set(file);
    }
  }

  private static Access access(TarArchiveEntry entry) {
    return (entry.getMode() & 0111) != 0 ? Access.PROGRAM : Access.READABLE_FILE;
  }
}
