package no.budstikke.pipeline.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.NationalId;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Uuids;
import no.budstikke.pipeline.secrets.LookupHashes;
import no.budstikke.pipeline.secrets.Sealer;
import no.budstikke.pipeline.store.ContentHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Consumers with a national id, each under a name that tells nothing (R-ID-1). The number is sealed
 * and found again by its keyed hash.
 */
final class Parties {
  private static final String ADD =
      """
      INSERT INTO party (issuer_id, party_id, lookup_hash, sealed_id)
      SELECT :issuer, party_id, lookup_hash, sealed_id
        FROM unnest(:parties, :hashes, :sealed) AS p (party_id, lookup_hash, sealed_id)
       ORDER BY lookup_hash
          ON CONFLICT (issuer_id, lookup_hash) DO NOTHING
      """;

  private static final String FIND =
      """
      SELECT party_id, lookup_hash FROM party
       WHERE issuer_id = :issuer AND lookup_hash = ANY (:hashes)
      """;

  private final Sealer sealer;
  private final LookupHashes hashes;

  Parties(Sealer sealer, LookupHashes hashes) {
    this.sealer = sealer;
    this.hashes = hashes;
  }

  /** The party of each arrival that names a person, by the arrival's id. */
  Map<UUID, UUID> of(JdbcClient sql, IssuerId issuer, Collection<Arrival> arrivals) {
    Map<ContentHash, NationalId> persons = new LinkedHashMap<>();
    Map<UUID, ContentHash> wanted = new HashMap<>();
    for (Arrival arrival : arrivals) {
      arrival
          .person()
          .ifPresent(
              person -> {
                ContentHash hash = ContentHash.of32(hashes.of(issuer, person));
                persons.put(hash, person);
                wanted.put(arrival.id(), hash);
              });
    }
    if (persons.isEmpty()) {
      return Map.of();
    }
    Map<ContentHash, UUID> known = find(sql, issuer, persons.keySet());
    persons.keySet().removeAll(known.keySet());
    if (!persons.isEmpty()) {
      add(sql, issuer, persons);
      known.putAll(find(sql, issuer, persons.keySet()));
    }
    Map<UUID, UUID> parties = new HashMap<>();
    wanted.forEach(
        (arrival, hash) -> {
          UUID party = known.get(hash);
          if (party != null) {
            parties.put(arrival, party);
          }
        });
    return parties;
  }

  private static Map<ContentHash, UUID> find(
      JdbcClient sql, IssuerId issuer, Collection<ContentHash> wanted) {
    Map<ContentHash, UUID> found = new HashMap<>();
    sql.sql(FIND)
        .param("issuer", issuer.value())
        .param("hashes", Columns.blobs(wanted.stream().map(ContentHash::bytes).toList()))
        .query(
            (row, _) ->
                found.put(
                    ContentHash.of32(row.getBytes("lookup_hash")),
                    row.getObject("party_id", UUID.class)))
        .list();
    return found;
  }

  private void add(JdbcClient sql, IssuerId issuer, Map<ContentHash, NationalId> persons) {
    List<UUID> parties = new ArrayList<>();
    List<byte[]> keys = new ArrayList<>();
    List<byte[]> sealed = new ArrayList<>();
    persons.forEach(
        (hash, person) -> {
          parties.add(Uuids.next());
          keys.add(hash.bytes());
          byte[] number = bytes(person.market().name() + person.revealed());
          // Sealed for its row: moved to another person's row it does not open.
          sealed.add(sealer.seal(number, bytes(issuer.value() + hash.hex())));
        });
    sql.sql(ADD)
        .param("issuer", issuer.value())
        .param("parties", Columns.uuids(parties))
        .param("hashes", Columns.blobs(keys))
        .param("sealed", Columns.blobs(sealed))
        .update();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
