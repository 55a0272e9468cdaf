package no.budstikke.pipeline.store;

/** The disk or the directory failed; the same work may succeed later, in a new pack. */
public final class StoreTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreTrouble(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
