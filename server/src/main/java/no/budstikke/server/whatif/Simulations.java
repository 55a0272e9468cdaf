package no.budstikke.server.whatif;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.documents.configuration.Configured;
import no.budstikke.documents.configuration.Problem;
import no.budstikke.documents.whatif.Simulation;
import no.budstikke.pipeline.books.DecisionBooks;
import no.budstikke.pipeline.books.StoredSnapshot;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.route.Editions;
import no.budstikke.server.explain.Replays;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides stored snapshots twice: with the editions they were decided with, and with what is tried.
 * Keeps sums only, whatever their number; what no register was asked then, is unknown in both runs.
 */
@Component
public class Simulations {
  private static final int PAGE = 500;

  private final DecisionBooks books;
  private final Replays replays;
  private final Editions editions;
  private final InstantSource clock;

  Simulations(DecisionBooks books, Replays replays, Editions editions, InstantSource clock) {
    this.books = books;
    this.replays = replays;
    this.editions = editions;
    this.clock = clock;
  }

  /** What came of a trial: its figures, or what is wrong with it. */
  public sealed interface Result {
    /** The shape of the command line contract, with {@code leftOut}: whose editions are gone. */
    record Compared(ObjectNode json) implements Result {}

    /** It cannot be tried. */
    record Refused(List<Problem> problems) implements Result {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Tries what is written on an issuer's decided requests, on all of them or on one batch. */
  public Result run(IssuerProfile issuer, JsonNode written) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), issuer.market().zone());
    return switch (Trial.read(written, issuer, editions, today)) {
      case Configured.Refused<Trial>(var problems) -> new Result.Refused(problems);
      case Configured.Usable<Trial>(var trial) -> new Result.Compared(compared(issuer, trial));
    };
  }

  private ObjectNode compared(IssuerProfile issuer, Trial trial) {
    Simulation simulation = new Simulation();
    long leftOut = 0;
    Optional<UUID> last = Optional.empty();
    while (true) {
      List<StoredSnapshot> page = books.snapshots(issuer.id(), trial.batch(), last, PAGE);
      for (StoredSnapshot stored : page) {
        Optional<Snapshot> before = replays.snapshot(issuer.id(), stored.text());
        before.ifPresent(one -> simulation.add(one, trial.over(one, editions)));
        leftOut += before.isPresent() ? 0 : 1;
      }
      if (page.size() < PAGE) {
        ObjectNode json = simulation.json();
        json.put("leftOut", leftOut);
        return json;
      }
      last = Optional.of(page.getLast().request());
    }
  }
}
