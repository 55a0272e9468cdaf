package no.budstikke.channels.efaktura;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.DocumentType;
import no.budstikke.channels.efaktura.contract.EfakturaOperator;
import no.budstikke.channels.efaktura.contract.LookupKeys;
import no.budstikke.channels.efaktura.contract.LookupResult;
import no.budstikke.channels.efaktura.contract.Shipment;
import no.budstikke.channels.efaktura.contract.ShipmentState;
import no.budstikke.channels.efaktura.contract.ShipmentStatus;
import no.budstikke.channels.efaktura.contract.TransactionStatus;

/** An operator that is asked about nothing; what a test asks about is told by its own kind. */
abstract class QuietOperator implements EfakturaOperator {
  @Override
  public Answer<List<LookupResult>> lookup(String issuer, List<LookupKeys> consumers) {
    throw new AssertionError("Nobody is looked up.");
  }

  @Override
  public Answer<ShipmentState> submit(Shipment shipment) {
    throw new AssertionError("Nothing is sent.");
  }

  @Override
  public Answer<ShipmentStatus> shipmentStatus(UUID shipment) {
    throw new AssertionError("No shipment is asked about.");
  }

  @Override
  public Answer<TransactionStatus> transactionStatus(UUID transaction) {
    throw new AssertionError("No transaction is asked about.");
  }

  @Override
  public Answer<List<UUID>> shipments(Instant from, Instant to) {
    throw new AssertionError("No shipments are listed.");
  }

  @Override
  public Answer<UUID> cancel(UUID transaction) {
    throw new AssertionError("Nothing is cancelled.");
  }

  @Override
  public Set<DocumentType> supportedDocumentTypes() {
    return Set.of();
  }

  @Override
  public boolean supportsAvtaleGiroInSameCall() {
    return false;
  }
}
