package no.budstikke.pipeline.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import no.budstikke.pipeline.backup.Entry.Part;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.DurableFiles;

/** Writes the parts of a backup and, as the last of all, the manifest under its name. */
final class BackupWriter implements AutoCloseable {
  private final Path target;
  private final MessageDigest digest = Hashes.digest();
  private final FileChannel channel;
  private final OutputStream manifest;
  private long bytes;

  private BackupWriter(Path target) throws IOException {
    this.target = target;
    this.channel = create(target.resolve(Manifest.NAME + ".new"));
    this.manifest =
        new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)), digest);
  }

  static BackupWriter begin(Path target, String head) throws IOException {
    DurableFiles.createDirectories(target);
    Access.OWNER_DIRECTORY.set(target);
    BackupWriter writer = new BackupWriter(target);
    writer.line(head);
    return writer;
  }

  private static FileChannel create(Path file) throws IOException {
    DurableFiles.createDirectories(file.resolve("..").normalize());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    Access.OWNER_FILE.set(file);
    return channel;
  }

  /** Writes a part's content. */
  interface Content {
    void writeTo(OutputStream output) throws IOException;
  }

  /** Writes one part to the disk. */
  Part part(String path, Content content) throws IOException {
    MessageDigest hash = Hashes.digest();
    try (FileChannel file = create(target.resolve(path));
        OutputStream output =
            new DigestOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(file)), hash)) {
      content.writeTo(output);
      output.flush();
      file.force(true);
      bytes += file.size();
      return new Part(path, Hashes.hex(hash), file.size());
    }
  }

  /** Copies a file as a part. */
  Part copy(String path, Path source) throws IOException {
    return part(path, output -> Files.copy(source, output));
  }

  void entry(Entry entry) throws IOException {
    line(entry.line());
  }

  private void line(String line) throws IOException {
    manifest.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Makes the directory a backup; answers the bytes of its parts. */
  long finish() throws IOException {
    line(Manifest.END + Hashes.hex(digest));
    manifest.flush();
    channel.force(true);
    DurableFiles.moveInPlace(target.resolve(Manifest.NAME + ".new"), target.resolve(Manifest.NAME));
    return bytes;
  }

  @Override
  public void close() throws IOException {
    manifest.close();
  }
}
