package no.budstikke.pipeline.books;

import java.util.EnumMap;
import java.util.Map;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.journey.RequestState.Account;

/**
 * The conservation equation: received = rejected + held + cancelled + recalled + delivered +
 * undeliverable + needsAttention + inProgress (design, ruling 4; I-7).
 *
 * @param received what intake counted
 * @param notRead announced or begun, and unreadable; stands beside the equation
 * @param balanced whether the equation holds
 */
public record Terms(
    long received,
    long rejected,
    long held,
    long cancelled,
    long recalled,
    long delivered,
    long undeliverable,
    long needsAttention,
    long inProgress,
    long notRead,
    boolean balanced) {

  /**
   * The equation over some requests.
   *
   * @param received what intake counted
   * @param states how many requests are in each state
   */
  static Terms of(long received, long notRead, Map<RequestState, Long> states) {
    Map<Account, Long> sums = new EnumMap<>(Account.class);
    states.forEach((state, count) -> sums.merge(state.account(), count, Long::sum));
    long sum = sums.values().stream().mapToLong(Long::longValue).sum();
    return new Terms(
        received,
        sums.getOrDefault(Account.REJECTED, 0L),
        sums.getOrDefault(Account.HELD, 0L),
        sums.getOrDefault(Account.CANCELLED, 0L),
        sums.getOrDefault(Account.RECALLED, 0L),
        sums.getOrDefault(Account.DELIVERED, 0L),
        sums.getOrDefault(Account.UNDELIVERABLE, 0L),
        sums.getOrDefault(Account.NEEDS_ATTENTION, 0L),
        sums.getOrDefault(Account.IN_PROGRESS, 0L),
        notRead,
        received == sum);
  }
}
