package no.budstikke.channels.avtalegiro.file;

/** Who tells the payer that a claim comes. Source: AvtaleGiro, section 8.2. */
public enum Notifier {
  /** The payee itself, or nobody: type 02. */
  PAYEE(2),
  /** The payer's bank, with the claim's text: type 21. */
  BANK(21);

  private final int type;

  Notifier(int type) {
    this.type = type;
  }

  /** The transaction type. */
  public int type() {
    return type;
  }
}
