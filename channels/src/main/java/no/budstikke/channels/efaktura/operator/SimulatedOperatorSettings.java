package no.budstikke.channels.efaktura.operator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import no.budstikke.channels.efaktura.contract.DocumentType;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.transport.counterpart.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a simulated operator listens, and what it is like.
 *
 * @param mode must be the sandbox
 * @param ports on the loopback
 * @param folder for its tables {@code operator.table} and {@code access.table}, its journal {@code
 *     received.tsv} and its certificates
 * @param population {@code {"others": WORD, "consumers": {KEY: {"efaktura": WORD}}}}, where KEY is
 *     a national id, an e-mail address or a phone number and WORD is {@code yes}, {@code no},
 *     {@code blocked}, {@code ambiguous} or {@code invalid}, or {@code mixed} for others
 * @param manners how it behaves when no table says otherwise
 * @param clock for everything but the tokens, which are of the time outside
 */
public record SimulatedOperatorSettings(
    Mode mode,
    Ports ports,
    Path folder,
    JsonNode population,
    Manners manners,
    InstantSource clock) {
  /**
   * Where it listens; 0 for any free port.
   *
   * @param service SOAP over TLS
   * @param bank the consumer's bank and the keys of its tokens, HTTP
   */
  public record Ports(int service, int bank) {
    /** Any free ones. */
    public static final Ports FREE = new Ports(0, 0);
  }

  /**
   * How it behaves.
   *
   * @param mapping what its service calls things
   * @param documents what it takes
   * @param latency before each answer
   * @param examination so long after it came a transaction is looked at
   * @param strict whether all that crosses the wire is held to the schema; that takes a while
   */
  public record Manners(
      Mapping mapping,
      Set<DocumentType> documents,
      Duration latency,
      Duration examination,
      boolean strict) {
    public Manners {
      documents = Set.copyOf(documents);
    }

    /** As we assume, with everything but credit notes, at once. */
    public static Manners usual() {
      return new Manners(
          Mapping.usual(),
          EnumSet.complementOf(EnumSet.of(DocumentType.CREDIT_NOTE)),
          Duration.ZERO,
          Duration.ZERO,
          true);
    }

    /** The same with other names for things. */
    public Manners with(Mapping other) {
      return new Manners(other, documents, latency, examination, strict);
    }

    /** The same for those who measure us and not the operator: nothing is held to the schema. */
    public Manners lax() {
      return new Manners(mapping, documents, latency, examination, false);
    }

    /** The same with so much latency. */
    public Manners withLatency(Duration other) {
      return new Manners(mapping, documents, other, examination, strict);
    }
  }

  /** Everybody who is not named is this. */
  public static JsonNode everybody(String word) {
    return JsonMapper.shared().createObjectNode().put("others", word);
  }

  @Override
  public String toString() {
    return "SimulatedOperatorSettings";
  }
}
