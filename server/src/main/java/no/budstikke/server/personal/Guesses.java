package no.budstikke.server.personal;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts links that do not exist by where they are tried from: an IPv4 address, or the network of
 * an IPv6 address. Source: mail and print, section 1.4.
 */
final class Guesses {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST = 20;
  private static final int REMEMBERED = 10_000;
  private static final int IPV4 = 4;
  private static final int NETWORK = 8;

  private final InstantSource wall;
  private final Map<String, Tries> tries =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** By a clock that nobody turns. */
  Guesses(InstantSource wall) {
    this.wall = wall;
  }

  private record Tries(Instant since, int count) {}

  /** One more from there; how long to wait, where it is one too many. */
  Optional<Duration> tooMany(String address) {
    Instant now = wall.instant();
    synchronized (tries) {
      String from = network(address);
      Tries before =
          Optional.ofNullable(tries.get(from))
              .filter(known -> now.isBefore(known.since().plus(WINDOW)))
              .orElseGet(() -> new Tries(now, 0));
      tries.put(from, new Tries(before.since(), before.count() + 1));
      return before.count() < MOST
          ? Optional.empty()
          : Optional.of(Duration.between(now, before.since().plus(WINDOW)));
    }
  }

  /** What one household or company has. */
  static String network(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return HexFormat.of().formatHex(bytes.length == IPV4 ? bytes : Arrays.copyOf(bytes, NETWORK));
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
