package no.budstikke.channels.avtalegiro.file;

/** Which way a file goes. Source: AvtaleGiro, section 2.1. */
public enum Direction {
  /** Claims and cancellations. */
  TO_OPERATOR,
  /** Mandates and payments. */
  FROM_OPERATOR
}
