package no.budstikke.pipeline.intake;

/** Others have taken this node for dead and refused the batch it was reading: send it again. */
public final class BatchLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BatchLost() {
    super("The batch was given up while it was being read; send it again.");
  }
}
