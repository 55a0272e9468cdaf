package no.budstikke.cli.check;

import java.io.Console;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A file that shows on a terminal how far it has been read. */
final class Progress extends FilterInputStream {
  private static final long LARGE = 5_000_000;
  private static final long MEGABYTE = 1_000_000;

  private final ProgressBar bar;

  private Progress(InputStream in, String name, long size) {
    super(in);
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(size)
            .setUnit(" MB", MEGABYTE)
            .setStyle(ProgressBarStyle.ASCII)
            .build();
  }

  /** The same stream, with a bar when somebody may be watching and it takes a while. */
  static InputStream over(InputStream in, String name, long size) {
    boolean watched = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return watched && size >= LARGE ? new Progress(in, name, size) : in;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    bar.stepBy(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int from, int wanted) throws IOException {
    int read = in.read(target, from, wanted);
    bar.stepBy(Math.max(0, read));
    return read;
  }

  @Override
  public void close() throws IOException {
    bar.close();
    super.close();
  }
}
