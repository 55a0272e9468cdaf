package no.budstikke.channels.efaktura.contract;

/** How far a shipment has come. Source: eFaktura, section 12.3. */
public enum ShipmentState {
  /** No transaction has a status yet. */
  IN_PROGRESS,
  /** All have been looked at. */
  PROCESSED,
  /** It was taken back. */
  STOPPED,
  /** A word we do not know: ask again. */
  UNKNOWN
}
