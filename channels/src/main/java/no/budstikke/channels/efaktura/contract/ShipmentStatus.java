package no.budstikke.channels.efaktura.contract;

import java.util.List;
import java.util.UUID;

/**
 * How far a shipment has come, and what of it was rejected. Source: eFaktura, section 12.3.
 *
 * @param rejected how many were
 * @param rejections those that are named
 */
public record ShipmentStatus(ShipmentState state, int rejected, List<Rejection> rejections) {
  public ShipmentStatus {
    rejections = List.copyOf(rejections);
  }

  /** One transaction that was never shown. */
  public record Rejection(UUID transaction, Reason reason, String code) {}
}
