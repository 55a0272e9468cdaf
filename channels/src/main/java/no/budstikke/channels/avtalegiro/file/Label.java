package no.budstikke.channels.avtalegiro.file;

/**
 * What amount item 2 says for people. Source: AvtaleGiro, section 3.4.
 *
 * @param shortName the payer in short, for those who read lists of refusals; the file keeps 10
 *     letters
 * @param reference what the payer's bank statement shows instead of the mandate's fixed text; the
 *     file keeps 25 letters
 */
public record Label(String shortName, String reference) {
  /** Nothing said. */
  public static final Label NONE = new Label("", "");

  static Label of(String shortName, String reference) {
    return shortName.isEmpty() && reference.isEmpty() ? NONE : new Label(shortName, reference);
  }

  /** Names never reach a log. */
  @Override
  public String toString() {
    return "Label";
  }
}
