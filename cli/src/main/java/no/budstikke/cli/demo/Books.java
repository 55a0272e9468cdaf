package no.budstikke.cli.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.budstikke.channels.transport.counterpart.Received;
import tools.jackson.databind.JsonNode;

/** What the server says it has handed over, issuer by issuer and channel by channel. */
final class Books {
  /** Whose counterpart knows our deliveries by what they say, and by no name of ours. */
  private static final Set<String> NAMELESS = Set.of("avtalegiro", "efaktura-se");

  /** States in which the counterpart must have the delivery (product specification, 6.3). */
  private static final Set<String> WITH_THEM =
      Set.of(
          "HANDED_OVER",
          "ACCEPTED",
          "DELIVERED",
          "READ",
          "BOUNCED",
          "RETURNED",
          "RECALL_REQUESTED",
          "RECALLED",
          "RECALL_REFUSED");

  private final Map<Shelf, List<Comparison.Piece>> pieces = new TreeMap<>();

  /** One issuer's deliveries by one channel. */
  record Shelf(String channel, String issuer) implements Comparable<Shelf> {
    @Override
    public int compareTo(Shelf other) {
      return (channel + ' ' + issuer).compareTo(other.channel + ' ' + other.issuer);
    }
  }

  /** The books of these batches, read page by page. */
  static Books of(List<Sent> batches) {
    Books books = new Books();
    batches.forEach(books::read);
    return books;
  }

  /** Whether the counterpart of a channel has exactly what we say that it has. */
  Comparison compare(String channel, List<Received> journal) {
    List<Comparison.Piece> ours = new ArrayList<>();
    pieces.forEach(
        (shelf, some) -> {
          if (shelf.channel().equals(channel)) {
            ours.addAll(some);
          }
        });
    return Comparison.of(
        ours,
        journal.stream()
            .map(one -> new Comparison.Piece(one.deliveryKey(), one.sha256()))
            .toList());
  }

  /** How many lines of a journal are about this shelf. */
  long linesAbout(Shelf shelf, List<Received> journal) {
    Set<String> keys = new HashSet<>();
    pieces.getOrDefault(shelf, List.of()).forEach(piece -> keys.add(piece.key()));
    return journal.stream().filter(line -> keys.contains(line.deliveryKey())).count();
  }

  private void read(Sent sent) {
    Listing deliveries = new Listing(sent.api(), sent.issuer().id(), "deliveries");
    deliveries.each("batch=" + sent.batch(), delivery -> add(sent.issuer().id(), delivery));
  }

  /** Takes a delivery in, as the server tells of it. */
  void add(String issuer, JsonNode delivery) {
    if (WITH_THEM.contains(delivery.path("state").asString(""))) {
      pieces
          .computeIfAbsent(new Shelf(channel(delivery), issuer), _ -> new ArrayList<>())
          .add(
              new Comparison.Piece(
                  delivery
                      .path(NAMELESS.contains(channel(delivery)) ? "sha256" : "delivery")
                      .asString(""),
                  delivery.path("sha256").asString("")));
    }
  }

  private static String channel(JsonNode delivery) {
    return delivery.path("channel").asString("");
  }
}
