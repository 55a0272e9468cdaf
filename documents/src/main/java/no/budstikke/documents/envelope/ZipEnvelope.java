package no.budstikke.documents.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A ZIP file. A picture may come before or after its document, and the table of contents is at the
 * end, so the file is laid down first, in a file that only we can read and that is gone in any case
 * when we are done.
 */
final class ZipEnvelope {
  /** Folders, pictures and attachments beside each document; more is no batch of documents. */
  private static final int ENTRIES_PER_DOCUMENT = 4;

  private final Intake intake;
  private final Path scratch;

  ZipEnvelope(Intake intake, Path scratch) {
    this.intake = intake;
    this.scratch = scratch;
  }

  void read(InputStream in) throws IOException {
    Path spool = Files.createTempFile(scratch, "budstikke-", ".zip");
    try {
      if (laidDown(in, spool)) {
        open(spool);
      } else {
        intake.miss(EnvelopeFindings.overLimit("limit.packed"));
        intake.refuse();
      }
    } finally {
      Files.deleteIfExists(spool);
    }
  }

  private boolean laidDown(InputStream in, Path spool) throws IOException {
    long most = intake.limits().batch().packedBytes();
    long length = 0;
    byte[] step = new byte[65_536];
    try (OutputStream out = Files.newOutputStream(spool)) {
      for (int read = in.read(step); read >= 0; read = in.read(step)) {
        length += read;
        if (length > most) {
          return false;
        }
        out.write(step, 0, read);
      }
    }
    return true;
  }

  private void open(Path spool) throws IOException {
    try (FileChannel channel = FileChannel.open(spool, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      int mostEntries = intake.limits().batch().documents() * ENTRIES_PER_DOCUMENT;
      Optional<ZipDirectory> directory = ZipDirectory.of(file, mostEntries);
      if (directory.isEmpty()) {
        intake.refuse(EnvelopeFindings.unknown("#damaged"));
        return;
      }
      new ZippedDocuments(intake, directory.get(), new ZipContents(file, intake.limits())).read();
    }
  }
}
