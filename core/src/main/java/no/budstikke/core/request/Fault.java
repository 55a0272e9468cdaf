package no.budstikke.core.request;

/** Why a text is not the number it should be. Never tells the text itself. */
public enum Fault {
  /** Something else than the digits (and the few marks) the number is written with. */
  CHARACTERS,
  /** Too short or too long. */
  LENGTH,
  /** The check digit does not belong to the other digits. */
  CHECK_DIGIT,
  /** The length digit of a Swedish OCR reference does not tell its length. */
  LENGTH_DIGIT,
  /** The digits of the date are no date. */
  DATE,
  /** A Swedish number of ten digits without a sign: born in this century or the last? */
  CENTURY,
  /** Rightly formed, but such numbers are not given to anyone, or no longer. */
  NOT_IN_USE,
  /** A made-up person where only real ones are allowed. */
  SYNTHETIC,
  /** A person who may be real where only made-up ones are allowed. */
  NOT_SYNTHETIC
}
