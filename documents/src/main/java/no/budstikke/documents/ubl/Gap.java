package no.budstikke.documents.ubl;

import no.budstikke.documents.tree.Node;

/**
 * A datum without which there is no payment request: not there, or not to be understood.
 *
 * @param kind which of the two
 * @param node where it stands, or the element it is missing in
 * @param what the word for it in the message files
 */
public record Gap(Kind kind, Node node, String what) {
  /** What is wrong with a datum. */
  public enum Kind {
    /** It is not there, or empty. */
    MISSING,
    /** It is there, but no date, number, amount or code that we can take. */
    UNUSABLE
  }

  @Override
  public String toString() {
    return "Gap";
  }
}
