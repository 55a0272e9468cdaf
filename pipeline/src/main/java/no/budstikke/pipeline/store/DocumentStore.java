package no.budstikke.pipeline.store;

import java.util.ArrayList;
import java.util.List;

/** Keeps blobs for good. Nothing is ever changed in place; several nodes may share one store. */
public interface DocumentStore {
  /**
   * Begins a pack for one chunk of work. The caller bounds it by count and bytes.
   *
   * @throws StoreTrouble if the store cannot be written
   */
  PackWriter begin();

  /**
   * The contents, in the order asked for; those of one pack are read together.
   *
   * @throws BlobDamaged if one is missing or not what it was
   * @throws StoreTrouble if the store cannot be read
   */
  List<byte[]> read(List<BlobRef> refs);

  /** One content; as {@link #read(List)}. */
  default byte[] read(BlobRef ref) {
    return read(List.of(ref)).getFirst();
  }

  /** Packs these blobs and brings them to the disk; the answer may be committed. */
  default List<BlobRef> write(List<byte[]> blobs) {
    try (PackWriter pack = begin()) {
      List<BlobRef> refs = new ArrayList<>(blobs.size());
      for (byte[] blob : blobs) {
        refs.add(pack.add(blob));
      }
      pack.commit();
      return List.copyOf(refs);
    }
  }
}
