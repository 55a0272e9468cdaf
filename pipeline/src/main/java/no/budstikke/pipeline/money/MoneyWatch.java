package no.budstikke.pipeline.money;

import java.time.InstantSource;
import java.util.List;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Transactions;

/**
 * Shows claims of which nothing was posted in time: nobody tells that a debit has failed (R-AG-14).
 * It never sends a claim again: the payer may have paid by hand.
 */
public final class MoneyWatch {
  private static final String KIND = "CLAIMS_UNPAID";

  private static final String ISSUERS =
      """
      SELECT DISTINCT a.issuer_id FROM asked a WHERE
      """
          + Unpaid.CONDITION;

  private final Transactions transactions;
  private final InstantSource clock;

  /** Watches this database. */
  public MoneyWatch(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Looks once: an alarm for each issuer with unpaid claims, none for the others. */
  public void look() {
    transactions.run(
        sql -> {
          List<String> issuers =
              sql.sql(ISSUERS)
                  .param("now", Columns.time(clock.instant()))
                  .query((row, _) -> row.getString("issuer_id"))
                  .list();
          sql.sql("DELETE FROM alarm WHERE kind = :kind AND scope <> ALL (:issuers)")
              .param("kind", KIND)
              .param("issuers", Columns.texts(issuers))
              .update();
          Alarms alarms = new Alarms(sql, clock);
          issuers.forEach(
              issuer ->
                  alarms.raise(
                      KIND,
                      issuer,
                      "Claims were due three bank days ago and no money has come: look at the"
                          + " unpaid list, then send payable reminders."));
        });
  }
}
