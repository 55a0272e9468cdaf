package no.budstikke.core.mandate;

import java.time.Instant;
import java.util.List;
import no.budstikke.core.request.PayeeAccount;

/**
 * What one order of mandates says about one account: changes in their order, or the whole list.
 *
 * @param id stable, the same when it is read twice
 * @param account the payee account
 * @param whole whether it is the whole list of the account: what is missing has ended
 * @param changes in the order of the file; all {@code LISTED} when it is the whole list
 * @param at when the operator made it
 */
public record MandateNews(
    String id, PayeeAccount account, boolean whole, List<MandateChange> changes, Instant at) {
  public MandateNews {
    changes = List.copyOf(changes);
  }

  @Override
  public String toString() {
    return "MandateNews";
  }
}
