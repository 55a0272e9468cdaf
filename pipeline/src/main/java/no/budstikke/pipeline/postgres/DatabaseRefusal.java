package no.budstikke.pipeline.postgres;

/**
 * The database cannot be used as it is. The message is one sentence for the person who starts the
 * node: what is wrong and what to do; it holds no password and no row.
 */
public final class DatabaseRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseRefusal(String sentence) {
    super(sentence);
  }

  DatabaseRefusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
