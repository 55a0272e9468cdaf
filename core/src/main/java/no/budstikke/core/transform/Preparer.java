package no.budstikke.core.transform;

/**
 * The exact bytes to hand over. Pure: the same assignment gives the same bytes; no clock, no
 * network.
 */
public interface Preparer {
  Preparation prepare(Assignment assignment);
}
