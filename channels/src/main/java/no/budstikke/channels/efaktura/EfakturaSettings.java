package no.budstikke.channels.efaktura;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import no.budstikke.channels.efaktura.soap.SoapSettings;

/**
 * How this installation takes part in eFaktura, for all issuers.
 *
 * @param operator how the operator is called
 * @param details where consumers open documents
 * @param shipments how claims are gathered
 */
public record EfakturaSettings(SoapSettings operator, Details details, Shipments shipments) {
  private static final int MOST_AT_ONCE = 64;

  /**
   * Where consumers open documents (section 7).
   *
   * @param base our public address without a path, https outside of sandboxes
   * @param keys where the operator publishes the keys that sign tokens; without it the operator
   *     itself is asked about each access, in the older form
   * @param issuer who the tokens say they come from, where that is checked
   */
  public record Details(URI base, Optional<URI> keys, Optional<String> issuer) {
    public Details {
      if (base.getHost() == null || !base.getRawPath().isEmpty()) {
        throw new IllegalArgumentException("The address for details is one without a path.");
      }
    }

    /** With tokens of published keys. */
    public Details(URI base, URI keys, Optional<String> issuer) {
      this(base, Optional.of(keys), issuer);
    }
  }

  /**
   * How claims are gathered and followed.
   *
   * @param longestWait a shipment is closed so long after its first claim
   * @param atOnce shipments under way at once
   * @param firstLook so long after a shipment was seen its state is asked for (section 12.3)
   * @param consumersEvery how often it is asked what consumers have done; not at all when no time
   */
  public record Shipments(
      Duration longestWait, int atOnce, Duration firstLook, Duration consumersEvery) {
    private static final Duration DAY = Duration.ofDays(1);

    /** Two seconds, four at once, five seconds, each day. */
    public static final Shipments USUAL =
        new Shipments(Duration.ofSeconds(2), 4, Duration.ofSeconds(5));

    public Shipments {
      if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
        throw new IllegalArgumentException("1 to 64 shipments may be under way at once.");
      }
    }

    /** What consumers have done is asked for once a day. */
    public Shipments(Duration longestWait, int atOnce, Duration firstLook) {
      this(longestWait, atOnce, firstLook, DAY);
    }
  }
}
