package no.budstikke.pipeline.store;

/** A pack being written by one thread. Closing it without {@link #commit} throws it away. */
public interface PackWriter extends AutoCloseable {
  /**
   * Adds a blob of up to 64 MiB. The same content twice in a pack is stored once.
   *
   * @return its place, good for a database row only after {@link #commit}
   */
  BlobRef add(byte[] blob);

  /** Bytes written so far, sealed and compressed: what bounds a chunk. */
  long bytes();

  /**
   * Brings the pack to the disk, file and directory. Only then may a transaction that refers to it
   * commit.
   */
  void commit();

  @Override
  void close();
}
