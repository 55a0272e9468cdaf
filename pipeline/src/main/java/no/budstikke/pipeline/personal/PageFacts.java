package no.budstikke.pipeline.personal;

import java.time.Instant;
import java.util.Optional;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.journey.RequestState;

/**
 * What must stand at the top of a page, so that nobody pays twice. Source: mail and print, sections
 * 1.3 and 1.5 #1.
 *
 * @param request where the request is
 * @param delivery where the delivery that led to it is
 * @param newest whether no later decision has taken its place
 * @param money what was asked for and has come, where the issuer is told of payments
 * @param letterAt since when a copy is on its way on paper
 */
public record PageFacts(
    RequestState request,
    DeliveryState delivery,
    boolean newest,
    Optional<Money> money,
    Optional<Instant> letterAt) {
  /**
   * The payment dimension.
   *
   * @param minor what was asked for
   * @param paid how much of it has come
   * @param credited how much was credited
   * @param paidAt when the last of it came
   */
  public record Money(long minor, long paid, long credited, Optional<Instant> paidAt) {
    /** Whether a credit note has taken all of it back. */
    public boolean isCredited() {
      return credited > 0 && credited >= minor;
    }

    /** Whether nothing is left to be paid. */
    public boolean isSettled() {
      return paid >= minor - credited;
    }

    @Override
    public String toString() {
      return "Money";
    }
  }
}
