package no.budstikke.pipeline.work;

/** Somebody else has the chunk now; what was done here is undone. */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLost() {
    super("The lease of a chunk of work was lost.");
  }
}
