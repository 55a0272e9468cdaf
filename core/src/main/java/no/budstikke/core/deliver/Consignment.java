package no.budstikke.core.deliver;

import java.time.Instant;
import java.util.List;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.request.IssuerId;

/** What a channel hands over at once: one item, or a numbered file of many. */
public sealed interface Consignment {
  /** On whose behalf. */
  IssuerId issuer();

  /** The issuer's contract with the channel. */
  Agreement agreement();

  /** What is inside, never empty. */
  List<Item> items();

  /** One item by itself. */
  record Single(IssuerId issuer, Agreement agreement, Item item) implements Consignment {
    @Override
    public List<Item> items() {
      return List.of(item);
    }
  }

  /**
   * Many items gathered at a cut-off. Number, moment and items are stored before the first attempt,
   * so that the same file can be built again byte for byte.
   *
   * @param id our name for it
   * @param number consecutive for each issuer and channel, from 1
   * @param closed the moment it was closed, for dates inside the file
   */
  record Transmission(
      IssuerId issuer,
      Agreement agreement,
      TransmissionId id,
      long number,
      Instant closed,
      List<Item> items)
      implements Consignment {
    public Transmission {
      items = List.copyOf(items);
    }
  }
}
