package no.budstikke.core.validate;

/** What a finding does to the document. */
public enum Severity {
  /** The document is rejected. */
  FATAL,
  /** The document goes on; the issuer should look. */
  WARNING,
  /** Worth knowing. */
  INFO
}
