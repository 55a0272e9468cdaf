package no.budstikke.cli.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import no.budstikke.cli.rest.Api;
import org.awaitility.Awaitility;

/** A server that is killed when something has been seen, and started again on the same data. */
final class MortalServer implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration SIGHT = Duration.ofMinutes(2);

  private final Path home;
  private final Path folder;
  private final Map<String, String> settings;
  private final Map<String, Integer> kills = new TreeMap<>();
  private ServerProcess process;
  private Api operator;

  MortalServer(Path home, Path folder, Map<String, String> settings) throws InterruptedException {
    this.home = home;
    this.folder = folder;
    this.settings = Map.copyOf(settings);
    this.process = ServerProcess.startShortLived(home, folder, settings);
    this.operator = process.awaitReady(START);
  }

  /** The interface, for the operator; another one after each kill. */
  Api operator() {
    return operator;
  }

  /** How often it was killed, by what had been seen. */
  Map<String, Integer> kills() {
    return new TreeMap<>(kills);
  }

  int killed() {
    return kills.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** SIGKILL as soon as this is seen. */
  void killWhen(String moment, Callable<Boolean> seen) throws InterruptedException {
    Awaitility.await(moment)
        .pollInSameThread()
        .atMost(SIGHT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(seen);
    process.kill();
    kills.merge(moment, 1, Integer::sum);
  }

  void startAgain() throws InterruptedException {
    process = ServerProcess.startShortLived(home, folder, settings);
    operator = process.awaitReady(START);
  }

  @Override
  public void close() {
    process.close();
  }
}
