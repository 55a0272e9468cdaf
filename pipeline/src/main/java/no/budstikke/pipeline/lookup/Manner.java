package no.budstikke.pipeline.lookup;

import java.time.Duration;

/**
 * How registers are asked.
 *
 * @param patience so long an answer is waited for, in real time
 * @param rest so long a register that has not answered is left alone
 * @param perSecond questions to one register in a second, at most (R-LU-5)
 */
public record Manner(Duration patience, Duration rest, int perSecond) {
  /** Half a minute, a minute, a hundred. */
  public static final Manner USUAL = new Manner(Duration.ofSeconds(30), Duration.ofMinutes(1), 100);
}
