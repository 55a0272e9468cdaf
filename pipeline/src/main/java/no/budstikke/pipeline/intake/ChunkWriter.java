package no.budstikke.pipeline.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.store.BlobRef;
import no.budstikke.pipeline.store.DocumentStore;
import no.budstikke.pipeline.store.PackWriter;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import no.budstikke.pipeline.work.WorkQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes a chunk of arrivals in: first the documents, in one pack that is on the disk, then all rows
 * in one transaction.
 */
final class ChunkWriter {
  private final Transactions transactions;
  private final DocumentStore store;
  private final Parties parties;
  private final WorkQueue queue;
  private final Supplier<List<String>> law;
  private final InstantSource clock;

  ChunkWriter(
      Transactions transactions,
      DocumentStore store,
      Parties parties,
      WorkQueue queue,
      Supplier<List<String>> law,
      InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.parties = parties;
    this.queue = queue;
    this.law = law;
    this.clock = clock;
  }

  /**
   * Where a chunk belongs.
   *
   * @param issuer whose
   * @param batch the batch; none when it comes alone and travels at once
   */
  record Home(IssuerId issuer, Optional<UUID> batch) {}

  /** What must hold, and be counted, in the transaction that writes a chunk. */
  @FunctionalInterface
  interface Books {
    void enter(JdbcClient sql, Sorted sorted);
  }

  /** Takes them in; what became of them. */
  Sorted write(Home home, List<Arrival> arrivals, Books books) {
    Holders holders =
        Holders.find(transactions.sql(), home.issuer(), home.batch(), wanting(arrivals));
    Sorted first = Sorted.of(arrivals, holders);
    Map<UUID, BlobRef> places = store(first);
    return transactions.ask(sql -> enter(sql, home, first, places, books));
  }

  private Sorted enter(
      JdbcClient sql, Home home, Sorted first, Map<UUID, BlobRef> places, Books books) {
    Sorted sorted = hold(sql, home, first);
    Map<UUID, UUID> persons = parties.of(sql, home.issuer(), sorted.fresh());
    new ArrivalWriter(sql, home.issuer(), home.batch(), Law.number(sql, law.get()), clock.instant())
        .write(sorted, places, persons);
    books.enter(sql, sorted);
    queue.add(sql, work(home, sorted.fresh(), places));
    return sorted;
  }

  /** Somebody may have come first since we looked: then they are the holders. */
  private static Sorted hold(JdbcClient sql, Home home, Sorted first) {
    Set<UUID> holding =
        first.fresh().isEmpty()
            ? Set.of()
            : new HashSet<>(Holders.hold(sql, home.issuer(), first.fresh()));
    if (holding.size() == first.fresh().size()) {
      return first;
    }
    List<Arrival> late = first.fresh().stream().filter(one -> !holding.contains(one.id())).toList();
    Sorted again = Sorted.of(late, Holders.find(sql, home.issuer(), home.batch(), wanting(late)));
    List<Arrival> fresh = first.fresh().stream().filter(one -> holding.contains(one.id())).toList();
    return new Sorted(
        fresh,
        joined(first.rejected(), again.rejected()),
        joined(first.known(), again.known()),
        joined(first.conflicts(), again.conflicts()));
  }

  private static List<Arrival> wanting(List<Arrival> arrivals) {
    return arrivals.stream().filter(arrival -> !arrival.isRejected()).toList();
  }

  private Map<UUID, BlobRef> store(Sorted sorted) {
    Map<UUID, BlobRef> places = new HashMap<>();
    List<Arrival> kept = joined(sorted.fresh(), sorted.rejected());
    if (kept.isEmpty()) {
      return places;
    }
    try (PackWriter pack = store.begin()) {
      for (Arrival arrival : kept) {
        places.put(arrival.id(), pack.add(SubmissionFormat.write(arrival.judged().submission())));
      }
      pack.commit();
    }
    return places;
  }

  private List<NewWork> work(Home home, List<Arrival> fresh, Map<UUID, BlobRef> places) {
    long bytes =
        fresh.stream()
            .mapToLong(
                one -> Optional.ofNullable(places.get(one.id())).map(BlobRef::length).orElse(0))
            .sum();
    NewWork.Kind kind =
        home.batch()
            .map(batch -> NewWork.Kind.ofBatch(Stage.ROUTE, batch))
            .orElseGet(() -> NewWork.Kind.of(Stage.ROUTE));
    return List.of(
        new NewWork(
            home.issuer(),
            kind,
            fresh.stream().map(Arrival::id).toList(),
            bytes,
            home.batch().isPresent() ? NewWork.UNTIL_RELEASED : clock.instant()));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
