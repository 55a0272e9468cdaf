package no.budstikke.pipeline.books;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * All about one batch.
 *
 * @param line as in a list
 * @param handedOver requests of which every required leg has been handed over
 * @param plans how many requests go by each plan
 * @param channels what went by each channel
 */
public record BatchWhole(
    @JsonUnwrapped BatchLine line,
    long handedOver,
    List<PlanCount> plans,
    List<ChannelCount> channels) {
  public BatchWhole {
    plans = List.copyOf(plans);
    channels = List.copyOf(channels);
  }

  /**
   * How many requests go by a plan.
   *
   * @param plan its code
   */
  public record PlanCount(String plan, long count) {}

  /**
   * What went by a channel.
   *
   * @param deliveries in any state
   * @param handedOver those the counterpart has or had
   * @param delivered those that have arrived
   * @param failed those that have definitely not
   * @param cost list price of what was handed over, four decimals
   */
  public record ChannelCount(
      String channel,
      long deliveries,
      long handedOver,
      long delivered,
      long failed,
      String cost,
      String currency) {}
}
