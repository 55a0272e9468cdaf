package no.budstikke.channels.kivra.bgmax;

/** How much a file may differ from the table; sums and counts are checked always. */
public enum Strictness {
  /** Every column and every record is as the table says. */
  STRICT,
  /** Fillers may hold anything, and records that are not in the table are passed over. */
  LENIENT
}
