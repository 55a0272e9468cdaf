package no.budstikke.pipeline.issuers;

import javax.sql.DataSource;
import no.budstikke.pipeline.secrets.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database remembers of the installation it belongs to. */
public final class Installation {
  private Installation() {}

  /**
   * Whether this ring of keys is the one that sealed what is in the database; the first one is
   * remembered.
   */
  public static boolean belongs(DataSource database, KeyRing keys) {
    JdbcClient client = JdbcClient.create(database);
    client
        .sql("INSERT INTO installation (key_ring) VALUES (:ring) ON CONFLICT DO NOTHING")
        .param("ring", keys.identity())
        .update();
    return client
        .sql("SELECT key_ring FROM installation")
        .query(String.class)
        .single()
        .equals(keys.identity());
  }
}
