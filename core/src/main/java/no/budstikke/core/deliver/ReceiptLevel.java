package no.budstikke.core.deliver;

/** How much evidence there is. Source: product specification, section 6.4. */
public enum ReceiptLevel {
  /** L0: the transport took it. */
  TRANSPORT,
  /** L1: file or consignment valid. */
  FILE,
  /** L2: the item was accepted. */
  ITEM,
  /** L3: available to the consumer, or posted. */
  AVAILABLE,
  /** L4: read or approved. */
  READ,
  /** L5: money; moves the payment dimension, never the delivery. */
  MONEY
}
