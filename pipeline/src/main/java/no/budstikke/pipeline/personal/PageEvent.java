package no.budstikke.pipeline.personal;

/** What happens with a personal page. Source: mail and print, sections 1.3 to 1.5. */
public enum PageEvent {
  /** Somebody or something has fetched the link; decides nothing. */
  LINK_FETCHED,
  /** A person has pressed the button. */
  OPENED,
  /** The answer to the question for a fact was wrong. */
  ANSWER_WRONG,
  /** Too many answers were wrong: the link is shut. */
  LOCKED,
  /** The PDF was fetched by whom the page was open to. */
  PDF_FETCHED,
  /** An enclosure was fetched by whom the page was open to. */
  ENCLOSURE_FETCHED,
  /** Somebody has said that the document is not theirs. */
  NOT_MINE,
  /** A channel was chosen for the next time. */
  CHOSEN,
  /** A new link was mailed. */
  NEW_LINK,
  /** A copy goes by letter. */
  LETTER
}
