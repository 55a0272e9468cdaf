package no.budstikke.channels.efakturase;

/** What a rejection means for a document. Source: Swedish e-faktura, section 8.3. */
public enum ReasonClass {
  /** Nobody is to blame: the registration is suspended, the next channel taken. */
  RECIPIENT_UNKNOWN,
  /** The document is wrong: a person must look. */
  DATA,
  /** They say that they had it before. */
  DUPLICATE,
  /** Our side of the contract is broken: the issuer's channel waits. */
  CONFIG,
  /** A person may look for a bank day; then the next channel is taken. */
  UNKNOWN
}
