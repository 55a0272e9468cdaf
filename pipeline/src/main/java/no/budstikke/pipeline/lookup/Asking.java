package no.budstikke.pipeline.lookup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.validate.Judge;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.secrets.LookupHashes;
import no.budstikke.pipeline.store.DocumentStore;
import no.budstikke.pipeline.work.Lease;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import no.budstikke.pipeline.work.WorkQueue;

/**
 * Asks one register about the consumers of a chunk, each question once (R-LU-5), remembers what it
 * said, and lets the chunk be routed again. It runs in lanes of its own, so that routing never
 * waits for a register.
 */
public final class Asking {
  private static final String LANE = "register ";

  private final Transactions transactions;
  private final Tools tools;
  private final ChannelId channel;
  private final Counter counter;
  private final InstantSource clock;

  /**
   * What asking works with.
   *
   * @param queue where work comes from and goes to
   * @param store documents
   * @param judge reads documents again
   * @param issuers as configured now
   * @param hashes names of questions
   * @param manner how registers are asked
   */
  public record Tools(
      WorkQueue queue,
      DocumentStore store,
      Judge judge,
      Issuers issuers,
      LookupHashes hashes,
      Manner manner) {}

  /** Asks the register of a channel. */
  public Asking(
      Transactions transactions,
      Tools tools,
      ChannelId channel,
      Register register,
      InstantSource clock) {
    this.transactions = transactions;
    this.tools = tools;
    this.channel = channel;
    this.counter = new Counter(register, tools.manner(), clock);
    this.clock = clock;
  }

  /** The name of the register's part of the queue; no channel has such a name. */
  public static String lane(ChannelId channel) {
    return LANE + channel;
  }

  /** Does what a chunk waits for: the register to be asked. */
  public void ask(Lease lease) {
    AnswerBook book = new AnswerBook(transactions.sql(), lease.issuer(), tools.hashes());
    Map<String, Question> questions = questions(lease, book);
    Instant now = clock.instant();
    book.read(questions.keySet())
        .forEach(
            (name, known) -> {
              if (now.isBefore(known.again())) {
                questions.remove(name);
              }
            });
    Instant turn = questions.isEmpty() ? now : counter.turn(questions.size(), now);
    if (now.isBefore(turn)) {
      transactions.run(
          sql -> tools.queue().postpone(sql, lease, Stage.LOOK_UP, lease.members(), turn));
      return;
    }
    Map<String, Reachability> said = said(lease.issuer(), questions);
    transactions.run(
        sql -> {
          tools.queue().fence(sql, lease);
          new AnswerBook(sql, lease.issuer(), tools.hashes()).write(said, clock.instant());
          tools.queue().add(sql, List.of(routing(lease)));
          tools.queue().finish(sql, lease);
        });
  }

  private NewWork routing(Lease lease) {
    return new NewWork(
        lease.issuer(), NewWork.Kind.of(Stage.ROUTE), lease.members(), 0, clock.instant());
  }

  private Map<String, Reachability> said(IssuerId issuer, Map<String, Question> questions) {
    Map<String, Reachability> said = new LinkedHashMap<>();
    if (!questions.isEmpty()) {
      List<Reachability> answers = counter.ask(issuer, List.copyOf(questions.values()));
      int next = 0;
      for (String name : questions.keySet()) {
        said.put(name, answers.get(next++));
      }
    }
    return said;
  }

  private Map<String, Question> questions(Lease lease, AnswerBook book) {
    List<Head> heads =
        transactions.ask(
            sql ->
                List.copyOf(
                    Page.open(sql, lease.issuer(), lease.members(), clock.instant()).heads()));
    return new Inquiries(tools, channel).about(lease.issuer(), heads, book);
  }
}
