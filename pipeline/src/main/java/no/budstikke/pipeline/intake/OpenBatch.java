package no.budstikke.pipeline.intake;

import no.budstikke.core.receive.BatchId;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.JudgedDocuments;

/**
 * A batch that is being read, by one thread. Documents are stored chunk by chunk as they come, and
 * travel only after {@link #end}.
 */
public interface OpenBatch extends JudgedDocuments, AutoCloseable {
  /** Our name for it. */
  BatchId id();

  /**
   * The end has been read: lets the batch go, holds it, or refuses it, as report and label say.
   *
   * @return what was counted
   */
  BatchReceipt end(EnvelopeReport report);

  /** Gives an unfinished batch up: nothing of it travels. Does nothing after {@link #end}. */
  @Override
  void close();
}
