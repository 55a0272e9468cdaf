package no.budstikke.channels.efakturase.file;

/**
 * A file that is refused as a whole (Swedish e-faktura, section 4.3). The message says line and
 * key, never a value.
 */
public final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableFile(String why) {
    super(why);
  }

  /** Why, as part of a sentence. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
