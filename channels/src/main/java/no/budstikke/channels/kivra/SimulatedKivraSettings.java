package no.budstikke.channels.kivra;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.transport.Login;
import no.budstikke.channels.transport.counterpart.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a simulated Kivra listens, and what it is like.
 *
 * @param mode must be the sandbox
 * @param port 0 for any free one, on the loopback
 * @param folder for its tables {@code kivra.table} and {@code access.table}, its journal {@code
 *     received.tsv} and its settlement files
 * @param world who is there
 * @param manners how it behaves when no table says otherwise
 * @param clock for journal, tokens and signatures
 */
public record SimulatedKivraSettings(
    Mode mode, int port, Path folder, World world, Manners manners, InstantSource clock) {
  /**
   * Who is there.
   *
   * @param client whose credentials are taken
   * @param tenants keys of senders by their VAT numbers; when there are none, every key is taken
   * @param population {@code {"others": WORD, "consumers": {SSN: {"kivra": WORD}}}}, where WORD is
   *     {@code user}, {@code dormant}, {@code grace}, {@code opted-out}, {@code left}, {@code
   *     none}, or {@code mixed} for others
   */
  public record World(Login client, Map<String, String> tenants, JsonNode population) {
    public World {
      tenants = Map.copyOf(tenants);
    }

    /** Any tenant; everybody who is not named is this. */
    public static World of(Login client, String others) {
      return new World(
          client, Map.of(), JsonMapper.shared().createObjectNode().put("others", others));
    }
  }

  /**
   * How it behaves.
   *
   * @param recognises whether a content that was seen is not delivered again, as in production
   * @param tokenLife how long a token is good
   * @param payers how consumers pay
   */
  public record Manners(boolean recognises, Duration tokenLife, Payers payers) {
    /** Like production, and nobody pays. */
    public static final Manners PRODUCTION = new Manners(true, Duration.ofHours(8), Payers.NONE);
  }

  /**
   * How consumers pay.
   *
   * @param hook who is called then, where somebody is
   * @param permille so many of a thousand invoices are paid by themselves
   * @param after so long after they came
   * @param pauses before each attempt to call (Kivra, section 10.2)
   */
  public record Payers(Optional<CallTo> hook, int permille, Duration after, List<Duration> pauses) {
    /** Nobody pays by himself, and nobody is called. */
    public static final Payers NONE =
        new Payers(Optional.empty(), 0, Duration.ZERO, PaymentCaller.USUAL_PAUSES);

    public Payers {
      pauses = List.copyOf(pauses);
    }
  }

  /** Who is called, and the secret that signs. */
  public record CallTo(URI url, String secret) {
    @Override
    public String toString() {
      return "CallTo";
    }
  }

  @Override
  public String toString() {
    return "SimulatedKivraSettings";
  }
}
