package no.budstikke.pipeline.ledger;

/** A state change that the table does not know: a bug of ours, undone with its transaction. */
public final class IllegalMove extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IllegalMove(String subject, Enum<?> from, Enum<?> to) {
    super("%s may not go from %s to %s.".formatted(subject, from, to));
  }
}
