package no.budstikke.pipeline.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Expectation;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;

/** What a counterpart should tell of deliveries in the usual time, else a person is told. */
final class Awaited {
  private final Set<UUID> word = new LinkedHashSet<>();
  private final Set<UUID> arrival = new LinkedHashSet<>();

  /** It was handed over: something should be heard of it. */
  void word(Line line) {
    word.add(line.request());
  }

  /** It was accepted: it should arrive. */
  void arrival(Line line) {
    arrival.add(line.request());
  }

  List<NewWork> work(Page page, Channel channel) {
    Expectation usual = channel.expectation();
    List<NewWork> work = new ArrayList<>();
    look(page, NewWork.Kind.of(Stage.WORD, channel.id().value()), word, usual.word())
        .ifPresent(work::add);
    look(page, NewWork.Kind.of(Stage.ARRIVAL, channel.id().value()), arrival, usual.arrival())
        .ifPresent(work::add);
    return work;
  }

  private static Optional<NewWork> look(
      Page page, NewWork.Kind kind, Set<UUID> members, Optional<Expectation.Within> within) {
    return members.isEmpty()
        ? Optional.empty()
        : within.map(
            time ->
                new NewWork(page.issuer(), kind, List.copyOf(members), 0, time.after(page.at())));
  }
}
