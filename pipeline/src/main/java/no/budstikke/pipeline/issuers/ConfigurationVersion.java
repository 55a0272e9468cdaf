package no.budstikke.pipeline.issuers;

import java.time.Instant;
import no.budstikke.core.request.IssuerId;

/**
 * One version of an issuer's configuration.
 *
 * @param issuer whose
 * @param number 1, 2, …
 * @param version made from the content; stands in decisions
 * @param content as it was handed in, YAML or JSON
 * @param actor who handed it in
 * @param at when
 */
public record ConfigurationVersion(
    IssuerId issuer, int number, String version, String content, String actor, Instant at) {
  @Override
  public String toString() {
    return "ConfigurationVersion " + issuer + " " + number;
  }
}
