package no.budstikke.core.validate;

/** Which question a finding answers. Source: input format, section 12. */
public enum Layer {
  /** L0: file, ZIP, header, batch, control totals. */
  ENVELOPE("L0"),
  /** L1: well-formedness, encoding, forbidden constructs, limits. */
  XML("L1"),
  /** L2: UBL 2.1 schema. */
  SCHEMA("L2"),
  /** L3: EN 16931. */
  EN16931("L3"),
  /** L4: Peppol and country rules. */
  PEPPOL("L4"),
  /** L5: consumer profile, without account data. */
  PROFILE("L5"),
  /** L6: issuer, accounts, duplicates, allowed kinds. */
  ACCOUNT("L6"),
  /** L7: channel readiness; never refuses. */
  READINESS("L7");

  private final String code;

  Layer(String code) {
    this.code = code;
  }

  /** {@code L0} to {@code L7}. */
  public String code() {
    return code;
  }
}
