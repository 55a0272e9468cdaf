package no.budstikke.server.canary;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Everything that is logged while it is open, with the root and our own at DEBUG. Loggers that the
 * configuration itself sets to a level keep it, as they would if somebody turned DEBUG on.
 */
final class LogCatcher extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final List<Appender<ILoggingEvent>> muted = new ArrayList<>();
  private final Map<Logger, Level> before = new LinkedHashMap<>();
  private final java.util.logging.Logger javaRoot = java.util.logging.Logger.getLogger("");
  private final java.util.logging.Level javaBefore = javaRoot.getLevel();

  private LogCatcher() {}

  static LogCatcher open() {
    // As the program does: the framework must not set logging up again.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    LogCatcher catcher = new LogCatcher();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    catcher.setContext(context);
    catcher.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    // The console is not for a hundred thousand lines.
    root.iteratorForAppenders().forEachRemaining(catcher.muted::add);
    catcher.muted.forEach(root::detachAppender);
    root.addAppender(catcher);
    catcher.tellAll(root);
    catcher.tellAll(context.getLogger("no.budstikke"));
    catcher.javaRoot.setLevel(java.util.logging.Level.ALL);
    return catcher;
  }

  /** All lines that came from loggers below a name. */
  long countFrom(String logger) {
    return lines.stream().filter(line -> line.startsWith(logger)).count();
  }

  /** Who told any of these words: the logger is the start of the line, the words are not shown. */
  Set<String> whoTold(List<String> words) {
    return lines.stream()
        .filter(line -> words.stream().anyMatch(line::contains))
        .map(line -> line.split(" ", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  String text() {
    return String.join("\n", lines);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(
        event.getLoggerName()
            + " "
            + event.getThreadName()
            + " "
            + event.getMDCPropertyMap()
            + " "
            + event.getFormattedMessage()
            + " "
            + (event.getArgumentArray() == null
                ? ""
                : Arrays.stream(event.getArgumentArray())
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")))
            + (event.getThrowableProxy() == null
                ? ""
                : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy())));
  }

  @Override
  public void close() {
    Logger root =
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAppender(this);
    muted.forEach(root::addAppender);
    before.forEach(Logger::setLevel);
    javaRoot.setLevel(javaBefore);
    stop();
  }

  private void tellAll(Logger logger) {
    before.put(logger, logger.getEffectiveLevel());
    logger.setLevel(Level.DEBUG);
  }
}
