package no.budstikke.core.registration;

/** Why a registration is refused. Source: Swedish e-faktura, section 4.3. */
public enum Refusal {
  UNKNOWN_CUSTOMER,
  FIELD_FORMAT,
  FIELD_CHECK_DIGIT,
  ID_MISMATCH,
  ISSUER_INACTIVE
}
