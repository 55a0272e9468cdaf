package no.budstikke.channels.efaktura.contract;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An operator of eFaktura, as we need it. Source: eFaktura, section 12.7. */
public interface EfakturaOperator {
  /**
   * Who of some consumers can be reached by an issuer. The issuer is always told: without it the
   * register leaves out who has blocked it (section 5.1).
   *
   * @param consumers at most as many as the operator takes at once
   * @return one result for each, in the same order
   */
  Answer<List<LookupResult>> lookup(String issuer, List<LookupKeys> consumers);

  /** Hands over a shipment; the same shipment again is refused as one that is there already. */
  Answer<ShipmentState> submit(Shipment shipment);

  /** How far a shipment has come. */
  Answer<ShipmentStatus> shipmentStatus(UUID shipment);

  /** How far one transaction has come. */
  Answer<TransactionStatus> transactionStatus(UUID transaction);

  /** Our own shipments of a period. */
  Answer<List<UUID>> shipments(Instant from, Instant to);

  /** Takes a transaction back. */
  Answer<UUID> cancel(UUID transaction);

  /** The documents it takes (section 6). */
  Set<DocumentType> supportedDocumentTypes();

  /** Whether a claim of AvtaleGiro may travel in the same call (section 14). */
  boolean supportsAvtaleGiroInSameCall();
}
