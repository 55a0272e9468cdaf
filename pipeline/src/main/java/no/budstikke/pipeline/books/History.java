package no.budstikke.pipeline.books;

import java.util.List;

/**
 * All that happened to a request.
 *
 * @param chain {@code whole}, or where it is broken (I-5)
 * @param events in their order
 */
public record History(String chain, List<EventLine> events) {
  public History {
    events = List.copyOf(events);
  }
}
