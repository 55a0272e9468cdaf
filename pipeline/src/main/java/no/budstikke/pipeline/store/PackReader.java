package no.budstikke.pipeline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import no.budstikke.pipeline.secrets.Sealer;
import no.budstikke.pipeline.store.PackFormat.RecordHeader;

/** Reads blobs from one open pack, believing nothing. */
record PackReader(FileChannel channel, Sealer sealer) {
  void checkHeader(BlobRef ref) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(PackFormat.HEADER);
    if (!fill(header, 0) || !PackFormat.isHeaderOf(ref.pack(), header)) {
      throw new BlobDamaged(ref, "is lost: the file is not that pack");
    }
  }

  byte[] read(BlobRef ref) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(PackFormat.RECORD_HEADER);
    if (!fill(bytes, ref.offset()) || !RecordHeader.begins(bytes)) {
      throw new BlobDamaged(ref, "is lost: no record begins there");
    }
    RecordHeader header = RecordHeader.read(bytes);
    ByteBuffer sealed = ByteBuffer.allocate(header.sealedLength());
    if (!fill(sealed, ref.offset() + PackFormat.RECORD_HEADER)) {
      throw new BlobDamaged(ref, "is cut short");
    }
    if (!header.fits(sealed.array())) {
      throw new BlobDamaged(ref, "has changed on the disk");
    }
    byte[] content = content(ref, header, open(ref, header, sealed.array()));
    if (content.length != ref.length() || !ContentHash.of(content).equals(ref.hash())) {
      throw new BlobDamaged(ref, "is another one than was written there");
    }
    return content;
  }

  /** A missing key is said as such: the blob is as it was. */
  private byte[] open(BlobRef ref, RecordHeader header, byte[] sealed) {
    return sealer.open(sealed, PackFormat.context(ref.pack(), ref.offset(), header.flags()));
  }

  private static byte[] content(BlobRef ref, RecordHeader header, byte[] opened) {
    Optional<byte[]> content =
        header.flags() == PackFormat.DEFLATED
            ? Squeeze.restore(opened, header.contentLength())
            : Optional.of(opened);
    return content.orElseThrow(() -> new BlobDamaged(ref, "does not unfold"));
  }

  private boolean fill(ByteBuffer bytes, long from) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        return false;
      }
    }
    return true;
  }
}
