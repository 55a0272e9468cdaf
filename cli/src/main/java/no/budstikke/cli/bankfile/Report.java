package no.budstikke.cli.bankfile;

import java.io.Closeable;
import java.io.IOException;
import no.budstikke.channels.avtalegiro.file.BankFile;

/** A way to show a file. */
interface Report extends Closeable {
  /** Shows the file, with its items when it is accepted. */
  void show(BankFile file) throws IOException;

  @Override
  void close() throws IOException;
}
