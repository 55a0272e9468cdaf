package no.budstikke.channels.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.budstikke.channels.transport.SmtpSettings;

/**
 * Which relays take our mail beside the first one, and how fast receivers may be written to.
 * Source: mail and print, sections 2.3 and 2.4.
 *
 * @param relays in the order in which they are tried
 * @param paces of receivers; one that is not named has none
 */
public record Ways(List<Relay> relays, List<Pace> paces) {
  private static final Pattern ROW =
      Pattern.compile("\\s*(\\S.*?)\\s*\\|\\s*(\\d{1,6})\\s*\\|\\s*(\\d{1,6})\\s*");

  /** One relay, and no receiver is spared. */
  public static final Ways ONE = new Ways(List.of(), List.of());

  public Ways {
    relays = List.copyOf(relays);
    paces = List.copyOf(paces);
  }

  /**
   * Another relay.
   *
   * @param server where it is
   * @param senders domains whose mail goes by such relays only; empty: it helps the first one out
   */
  public record Relay(SmtpSettings server, Set<String> senders) {
    public Relay {
      senders = lower(senders);
    }
  }

  /**
   * How fast one receiver may be written to.
   *
   * @param domains that are all received by the same servers
   * @param atOnce messages under way
   * @param perMinute messages that may be begun
   */
  public record Pace(Set<String> domains, int atOnce, int perMinute) {
    public Pace {
      domains = lower(domains);
      if (domains.isEmpty() || atOnce < 1 || perMinute < 1) {
        throw new IllegalArgumentException("A pace has domains, and numbers of at least 1.");
      }
    }
  }

  /** The paces of receivers with very many mailboxes, as a start. */
  public static List<Pace> usualPaces() {
    try (InputStream table = Ways.class.getResourceAsStream("paces.table")) {
      if (table == null) {
        throw new IllegalStateException("paces.table is missing.");
      }
      return paces(new String(table.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("paces.table cannot be read.", e);
    }
  }

  /**
   * Reads rows: domains with blanks between, how many at once, how many in a minute, with bars
   * between; {@code #} begins a remark.
   *
   * @throws IllegalArgumentException when a row says something else
   */
  public static List<Pace> paces(String table) {
    return table
        .lines()
        .filter(row -> !row.isBlank() && !row.startsWith("#"))
        .map(Ways::pace)
        .toList();
  }

  private static Pace pace(String row) {
    Matcher cells = ROW.matcher(row);
    if (!cells.matches()) {
      throw new IllegalArgumentException(
          "A pace is: domains | messages at once | messages in a minute");
    }
    return new Pace(
        Set.of(cells.group(1).split("\\s+")),
        Integer.parseInt(cells.group(2)),
        Integer.parseInt(cells.group(3)));
  }

  private static Set<String> lower(Set<String> domains) {
    return domains.stream()
        .filter(domain -> !domain.isBlank())
        .map(domain -> domain.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
