package no.budstikke.pipeline.secrets;

/**
 * The keys cannot be used as they are; one sentence says what is wrong and what to do, and holds no
 * key.
 */
public final class KeyRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyRefusal(String sentence) {
    super(sentence);
  }

  KeyRefusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
