package no.budstikke.bench.official;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.profile.OfficialLayers;
import no.budstikke.documents.profile.Relaxation;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;

/** Damaged and hostile documents: each gets an answer, in a time that grows with its size. */
public final class RulesFuzz {
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final int USUAL = 100_000;
  private static final int SIZE = 125_000;
  private static final int GROWTH = 16;
  private static final int TRIES = 3;
  private static final double MICROS = 1e3;

  private final UblJudge judge =
      new UblJudge(Limits.usual(), Optional.empty(), new OfficialLayers(), Relaxation.STRICT);

  /** What our whole validation says. */
  public Judgement judge(byte[] document) {
    return judge.judge(Submission.of(document), Optional.empty());
  }

  /** Judges so many documents that were damaged at random; the rejected ones are counted. */
  public int damaged(int documents, long seed) {
    RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    byte[] good = Corpus.ofLines(2).getBytes(StandardCharsets.UTF_8);
    int rejected = 0;
    for (int i = 0; i < documents; i++) {
      byte[] damaged = good.clone();
      for (int k = dice.nextInt(1, 6); k > 0; k--) {
        damaged[dice.nextInt(damaged.length)] = (byte) dice.nextInt(' ', 127);
      }
      rejected += judge(damaged) instanceof Judgement.Invalid ? 1 : 0;
    }
    return rejected;
  }

  private double micros(byte[] document) {
    long start = THREAD.getCurrentThreadCpuTime();
    judge(document);
    return (THREAD.getCurrentThreadCpuTime() - start) / MICROS;
  }

  /**
   * Judges and prints.
   *
   * @param args how many damaged documents (100 000) and the seed (1)
   */
  public static void main(String[] args) {
    int documents = args.length > 0 ? Integer.parseInt(args[0]) : USUAL;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    RulesFuzz fuzz = new RulesFuzz();
    int rejected = fuzz.damaged(documents, seed);
    System.out.printf(
        "%d damaged documents, seed %d: %d rejected, none without an answer%n",
        documents, seed, rejected);
    System.out.printf("%-18s %10s %12s   growth with each doubling%n", "", "bytes", "µs");
    for (Hostile kind : Hostile.values()) {
      fuzz.growth(kind);
    }
  }

  /** Twice the size should take twice the time, or less. */
  private void growth(Hostile kind) {
    best(kind.of(SIZE));
    double time = best(kind.of(SIZE));
    System.out.printf("%-18s %10d %12.0f  ", kind, kind.of(SIZE).length, time);
    for (int size = SIZE * 2; size <= SIZE * GROWTH; size *= 2) {
      double next = best(kind.of(size));
      System.out.printf(" %6.1f", next / time);
      time = next;
    }
    System.out.println();
  }

  private double best(byte[] document) {
    double best = micros(document);
    for (int i = 1; i < TRIES; i++) {
      best = Math.min(best, micros(document));
    }
    return best;
  }
}
