package no.budstikke.cli.check;

import java.io.Closeable;
import no.budstikke.core.validate.EnvelopeReport;

/** How results are told while they come; nothing is kept, so batches may have any size. */
interface Output extends Closeable {
  /** One document. */
  void document(Checked checked);

  /** The end of one file. */
  void file(String file, EnvelopeReport report);

  /** The end of all files. */
  void end(Tally tally);

  @Override
  void close();
}
