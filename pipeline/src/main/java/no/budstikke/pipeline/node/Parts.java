package no.budstikke.pipeline.node;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.validate.Judge;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.lookup.Manner;
import no.budstikke.pipeline.route.Law;
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
 * @param law prices, channel rules and the form of snapshots
 * @param judge reads documents
 * @param channels that are built in, by name
 * @param registers of channels that bring none of their own
 * @param manner how registers are asked
 */
public record Parts(
    DataSource database,
    DocumentStore store,
    KeyRing keys,
    TravellingClock clock,
    Issuers issuers,
    Law law,
    Judge judge,
    Map<ChannelId, Channel> channels,
    Map<ChannelId, Register> registers,
    Manner manner) {
  public Parts {
    channels = Map.copyOf(channels);
    Map<ChannelId, Register> all = new HashMap<>(registers);
    channels.forEach(
        (id, channel) -> channel.registers().forEach(register -> all.put(id, register)));
    registers = Map.copyOf(all);
  }
}
