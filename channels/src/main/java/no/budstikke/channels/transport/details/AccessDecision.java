package no.budstikke.channels.transport.details;

/** Whether somebody may open a document now. Source: eFaktura, sections 7.2 and 12.7. */
public sealed interface AccessDecision {
  /** Yes. */
  record Granted() implements AccessDecision {}

  /** No, and why not. */
  record Denied(String code) implements AccessDecision {}

  /** Nobody can tell at the moment: whoever would know does not answer. */
  record NotNow(String code) implements AccessDecision {}
}
