package no.budstikke.pipeline.ledger;

/**
 * Why a state changes.
 *
 * @param words rule, result or command, without personal data
 * @param actor node, channel, issuer's key or the operator's name
 */
public record Cause(String words, String actor) {
  /** What the path does by itself. */
  public static final String PATH = "path";

  private static final int LONGEST = 300;

  public Cause {
    words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }

  /** Something the path does by itself. */
  public static Cause ofPath(String words) {
    return new Cause(words, PATH);
  }
}
