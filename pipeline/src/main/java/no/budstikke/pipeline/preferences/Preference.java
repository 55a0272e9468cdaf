package no.budstikke.pipeline.preferences;

import java.time.Instant;
import java.util.List;

/**
 * What one consumer wished at one time.
 *
 * @param version 1, 2, …
 * @param preferred channels, best first
 * @param refused channels that are not wanted
 * @param withdrawn whether nothing is wished any more
 * @param source where the issuer has it from
 * @param actor who wrote it down
 * @param at when
 */
public record Preference(
    int version,
    List<String> preferred,
    List<String> refused,
    boolean withdrawn,
    String source,
    String actor,
    Instant at) {
  public Preference {
    preferred = List.copyOf(preferred);
    refused = List.copyOf(refused);
  }
}
