package no.budstikke.channels.efaktura;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.ShipmentStatus;
import no.budstikke.channels.efaktura.contract.TransactionStatus;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;

/** An operator that tells of shipments and claims what it was told, and knows of nothing else. */
final class ToldOperator extends QuietOperator {
  final List<UUID> listed = new ArrayList<>();
  final Map<UUID, ShipmentStatus> shipments = new HashMap<>();
  final Map<UUID, Shown> claims = new HashMap<>();
  final List<UUID> asked = new ArrayList<>();

  @Override
  public Answer<ShipmentStatus> shipmentStatus(UUID shipment) {
    asked.add(shipment);
    return Optional.ofNullable(shipments.get(shipment))
        .<Answer<ShipmentStatus>>map(Answer.Said::new)
        .orElseGet(() -> new Answer.NotNow<>("SERVER_FAULT"));
  }

  @Override
  public Answer<TransactionStatus> transactionStatus(UUID transaction) {
    return Optional.ofNullable(claims.get(transaction))
        .<Answer<TransactionStatus>>map(
            shown -> new Answer.Said<>(new TransactionStatus(shown, Optional.empty())))
        .orElseGet(() -> new Answer.NotNow<>("SERVER_FAULT"));
  }

  @Override
  public Answer<List<UUID>> shipments(Instant from, Instant to) {
    return new Answer.Said<>(List.copyOf(listed));
  }
}
