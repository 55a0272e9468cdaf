package no.budstikke.core.journey;

/**
 * The seven steps, in the only order there is. The way back is data: what comes back goes to CHOOSE
 * again.
 */
public enum Step {
  RECEIVE,
  VALIDATE,
  LOOK_UP,
  CHOOSE,
  TRANSFORM,
  DELIVER,
  FOLLOW_UP
}
