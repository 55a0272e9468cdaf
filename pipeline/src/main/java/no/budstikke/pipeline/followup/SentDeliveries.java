package no.budstikke.pipeline.followup;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.followup.HandedOver;
import no.budstikke.core.transform.DeliveryId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deliveries that counterparts know under references of theirs. */
public final class SentDeliveries {
  private static final String UNDER =
      """
      SELECT DISTINCT delivery_id FROM attempt
       WHERE their_reference = :reference AND channel = :channel AND errand = 'DELIVER'
       ORDER BY delivery_id
      """;

  private final JdbcClient sql;

  /** The deliveries in this database. */
  public SentDeliveries(DataSource database) {
    this.sql = JdbcClient.create(database);
  }

  /** Those of one channel. */
  public HandedOver of(ChannelId channel) {
    return reference -> under(channel, reference);
  }

  private List<DeliveryId> under(ChannelId channel, String reference) {
    return sql.sql(UNDER)
        .param("reference", reference)
        .param("channel", channel.value())
        .query((row, _) -> new DeliveryId(row.getObject("delivery_id", UUID.class)))
        .list();
  }
}
