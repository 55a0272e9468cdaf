package no.budstikke.channels.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The ZIP of a batch: letters, then the manifest. Same batch, same bytes: nothing is compressed,
 * and every date is the moment the batch was closed. Source: mail and print 3.10, form A.
 */
final class BatchFile {
  static final String MANIFEST = "manifest.json";

  private BatchFile() {}

  static byte[] write(Batch batch, boolean test) {
    byte[] manifest = Manifest.write(batch, test);
    LocalDateTime closed = LocalDateTime.ofInstant(batch.transmission().closed(), ZoneOffset.UTC);
    int letters =
        batch.letters().stream().mapToInt(l -> l.item().prepared().content().size() + 200).sum();
    ByteArrayOutputStream file = new ByteArrayOutputStream(letters + manifest.length + 500);
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Batch.Letter letter : batch.letters()) {
        store(zip, letter.file(), letter.item().prepared().content().bytes(), closed);
      }
      store(zip, MANIFEST, manifest, closed);
    } catch (IOException e) {
      throw new UncheckedIOException("A ZIP in memory cannot be written.", e);
    }
    return file.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, byte[] content, LocalDateTime when)
      throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(when);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
