package no.budstikke.pipeline.store;

/**
 * A blob that was written is missing or changed. Repeating does not help: the place must be brought
 * back from a backup.
 */
public final class BlobDamaged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Where it should be. */
  private final transient BlobRef ref;

  BlobDamaged(BlobRef ref, String what) {
    super("The blob at byte %d of pack %s %s.".formatted(ref.offset(), ref.pack(), what));
    this.ref = ref;
  }

  /** Where it should be. */
  public BlobRef ref() {
    return ref;
  }
}
