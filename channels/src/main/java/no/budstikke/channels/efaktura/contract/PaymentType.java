package no.budstikke.channels.efaktura.contract;

/** How a transaction is paid. Source: eFaktura, section 4.3. */
public enum PaymentType {
  /** The consumer approves it. */
  EFAKTURA,
  /** The claim travels in the same call. */
  EFAKTURA_AND_AVTALEGIRO,
  /** The claim travels by itself, in the bank's file. */
  EFAKTURA_AND_EXTERNAL_AVTALEGIRO,
  /** A claim alone. */
  AVTALEGIRO
}
