package no.budstikke.channels.kivra;

/** In which form settlement files are laid; a sender chooses one. Source: Kivra, section 11. */
public enum SettlementForm {
  /** Fixed records of the Bankgiro. */
  BGMAX,
  /** ISO 20022, version 02. */
  CAMT_02,
  /** ISO 20022, version 13. */
  CAMT_13
}
