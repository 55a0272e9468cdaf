package no.budstikke.pipeline.node;

import java.util.Map;
import javax.sql.DataSource;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.validate.Judge;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.route.PriceLists;
import no.budstikke.pipeline.secrets.KeyRing;
import no.budstikke.pipeline.store.DocumentStore;

/**
 * What a node is put together from.
 *
 * @param database migrated and durable
 * @param store documents and deliveries
 * @param keys that seal and hash national ids
 * @param clock the path's
 * @param issuers as configured now
 * @param prices what hand-overs cost
 * @param judge reads documents
 * @param channels that are built in, by name
 */
public record Parts(
    DataSource database,
    DocumentStore store,
    KeyRing keys,
    TravellingClock clock,
    Issuers issuers,
    PriceLists prices,
    Judge judge,
    Map<ChannelId, Channel> channels) {
  public Parts {
    channels = Map.copyOf(channels);
  }
}
