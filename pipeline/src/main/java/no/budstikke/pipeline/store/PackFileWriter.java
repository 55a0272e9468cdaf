package no.budstikke.pipeline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.DurableFiles;
import no.budstikke.pipeline.secrets.Sealer;
import no.budstikke.pipeline.store.PackFormat.RecordHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one pack under a partial name and gives it its name when it is on the disk. */
final class PackFileWriter implements PackWriter {
  private static final Logger LOG = LoggerFactory.getLogger(PackFileWriter.class);
  private static final int BUFFER = 256 << 10;

  private final UUID pack = UUID.randomUUID();
  private final Map<ContentHash, BlobRef> written = new HashMap<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private final PackFiles files;
  private final Sealer sealer;
  private final FileChannel channel;
  private long end;
  private boolean committed;

  private PackFileWriter(PackFiles files, Sealer sealer) throws IOException {
    this.files = files;
    this.sealer = sealer;
    DurableFiles.createDirectories(files.directory(pack));
    this.channel =
        FileChannel.open(
            files.partial(pack), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  static PackFileWriter begin(PackFiles files, Sealer sealer) throws IOException {
    PackFileWriter writer = new PackFileWriter(files, sealer);
    try {
      Access.OWNER_FILE.set(files.partial(writer.pack));
      writer.put(PackFormat.header(writer.pack));
      return writer;
    } catch (IOException e) {
      writer.close();
      throw e;
    }
  }

  @Override
  public BlobRef add(byte[] blob) {
    ContentHash hash = ContentHash.of(blob);
    BlobRef known = written.get(hash);
    if (known != null) {
      return known;
    }
    BlobRef ref = new BlobRef(hash, pack, end, blob.length);
    Optional<byte[]> smaller = Squeeze.smaller(blob);
    int flags = smaller.isPresent() ? PackFormat.DEFLATED : 0;
    byte[] sealed = sealer.seal(smaller.orElse(blob), PackFormat.context(pack, end, flags));
    try {
      put(RecordHeader.of(sealed, blob.length, flags).bytes());
      put(sealed);
    } catch (IOException e) {
      throw new StoreTrouble(
          "The document store cannot be written: check the disk's free space.", e);
    }
    written.put(hash, ref);
    return ref;
  }

  private void put(byte[] bytes) throws IOException {
    if (bytes.length > buffer.remaining()) {
      flush();
    }
    if (bytes.length > buffer.remaining()) {
      DurableFiles.writeAll(channel, ByteBuffer.wrap(bytes));
    } else {
      buffer.put(bytes);
    }
    end += bytes.length;
  }

  private void flush() throws IOException {
    DurableFiles.writeAll(channel, buffer.flip());
    buffer.clear();
  }

  @Override
  public long bytes() {
    return end;
  }

  /**
   * After a failed fsync the kernel may have dropped the bytes, so the pack is never tried again.
   */
  @Override
  public void commit() {
    try {
      flush();
      channel.force(true);
      channel.close();
      DurableFiles.moveInPlace(files.partial(pack), files.whole(pack));
      committed = true;
    } catch (IOException e) {
      throw new StoreTrouble(
          "The document store cannot be written: check the disk's free space.", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      if (!committed) {
        Files.deleteIfExists(files.partial(pack));
      }
    } catch (IOException e) {
      LOG.warn("A pack that was given up could not be cleared away; the sweep will do it", e);
    }
  }
}
