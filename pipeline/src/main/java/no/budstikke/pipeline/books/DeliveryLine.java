package no.budstikke.pipeline.books;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery as it stands in a list.
 *
 * @param delivery our name for it, the same over all attempts
 * @param request what it delivers
 * @param decision number of the decision that asked for it
 * @param plan of that decision
 * @param leg place in the plan, from 0
 * @param channel by whom
 * @param roles what the leg does, comma between
 * @param payable whether the consumer can pay by it
 * @param required whether the request is delivered only when this leg is
 * @param copy whether it is marked COPY
 * @param state {@code core.deliver.DeliveryState}
 * @param since when the state began
 * @param level highest receipt so far
 * @param tries how often it was tried
 * @param transmission the file it travels in
 * @param mediaType of what is handed over
 * @param sha256 of the exact bytes, hexadecimal
 * @param cost list price, four decimals
 * @param currency of the cost
 * @param limits until when something can be done about it
 */
public record DeliveryLine(
    UUID delivery,
    UUID request,
    int decision,
    String plan,
    int leg,
    String channel,
    String roles,
    boolean payable,
    boolean required,
    boolean copy,
    String state,
    Instant since,
    Optional<String> level,
    int tries,
    Optional<UUID> transmission,
    String mediaType,
    String sha256,
    String cost,
    String currency,
    Limits limits) {
  /**
   * Until when something can be done about it.
   *
   * @param latest the latest safe hand-over (R-SC-1)
   * @param recall until when it can be asked back
   */
  public record Limits(Optional<Instant> latest, Optional<Instant> recall) {}
}
