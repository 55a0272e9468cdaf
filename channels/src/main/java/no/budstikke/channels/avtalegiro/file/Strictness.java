package no.budstikke.channels.avtalegiro.file;

/** How much a reader forgives. Source: AvtaleGiro, section 12; design, ruling 1. */
public enum Strictness {
  /** What money may be booked from. */
  STRICT,
  /** What a person wants to look at. */
  LENIENT
}
