package no.budstikke.pipeline.books;

import java.util.Optional;
import java.util.UUID;

/**
 * Which requests or deliveries are wanted; an empty word stands for any.
 *
 * @param batch those of one batch
 * @param state a state's name
 * @param number the issuer's document number
 * @param kind a kind's code
 */
public record Filter(Optional<UUID> batch, String state, String number, String kind) {
  /** All there are. */
  public static final Filter ALL = new Filter(Optional.empty(), "", "", "");
}
