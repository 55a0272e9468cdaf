package no.budstikke.channels;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/** Everything that is logged for a while, through SLF4J and through the JDK, at DEBUG. */
public final class Logs implements AutoCloseable {
  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private static final java.util.logging.Logger JDK_ROOT = java.util.logging.Logger.getLogger("");

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Level before = ROOT.getLevel();
  private final java.util.logging.Level jdkBefore = JDK_ROOT.getLevel();
  private final AppenderBase<ILoggingEvent> appender = new Collector();
  private final Handler handler = new JdkCollector();

  private Logs() {}

  /** Begins to listen. */
  public static Logs atDebug() {
    Logs logs = new Logs();
    logs.appender.setContext(ROOT.getLoggerContext());
    logs.appender.start();
    ROOT.addAppender(logs.appender);
    ROOT.setLevel(Level.DEBUG);
    logs.handler.setLevel(java.util.logging.Level.ALL);
    JDK_ROOT.addHandler(logs.handler);
    JDK_ROOT.setLevel(java.util.logging.Level.ALL);
    return logs;
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    ROOT.setLevel(before);
    ROOT.detachAppender(appender);
    JDK_ROOT.setLevel(jdkBefore);
    JDK_ROOT.removeHandler(handler);
  }

  private final class Collector extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      StringBuilder line = new StringBuilder(event.getLoggerName()).append(' ');
      line.append(event.getFormattedMessage());
      for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
        line.append(' ').append(t.getMessage());
      }
      lines.add(line.toString());
    }
  }

  private final class JdkCollector extends Handler {
    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord event) {
      lines.add(formatter.format(event));
    }

    @Override
    public void flush() {
      // Every line is collected at once.
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }
}
