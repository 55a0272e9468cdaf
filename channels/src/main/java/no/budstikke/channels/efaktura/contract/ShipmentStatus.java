package no.budstikke.channels.efaktura.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a shipment has come, and what of it was rejected. Source: eFaktura, section 12.3.
 *
 * @param rejected how many were; empty where that is not said, or not in a number
 * @param rejections those that are named
 */
public record ShipmentStatus(
    ShipmentState state, Optional<Integer> rejected, List<Rejection> rejections) {
  public ShipmentStatus {
    rejections = List.copyOf(rejections);
  }

  /** Whether every rejection is named, so that all others are delivered. */
  public boolean isFullyTold() {
    return rejected.filter(count -> count == rejections.size()).isPresent();
  }

  /** One transaction that was never shown. */
  public record Rejection(UUID transaction, Reason reason, String code) {}
}
