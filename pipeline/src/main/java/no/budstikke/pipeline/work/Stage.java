package no.budstikke.pipeline.work;

/** What a chunk of requests waits for. */
public enum Stage {
  /** To be judged again, chosen for and prepared; also after a definite refusal. */
  ROUTE,
  /** A register is to be asked about its consumers, then to be routed. */
  LOOK_UP,
  /** To be written down as held, because the batch is. */
  HOLD,
  /** To be gathered into a file, by a channel that hands over files. */
  GATHER,
  /** Legs that announce a claim: it is to be accepted first, or their limit to be reached. */
  NOTICE,
  /** To be gathered into a file that asks back what was handed over. */
  RECALL,
  /**
   * A credit note has been set off: a claim may have to be asked back, and the rest to be claimed.
   */
  CREDIT,
  /** To be handed over. */
  DELIVER,
  /** To be asked for at the counterpart: the outcome of a hand-over is unknown. */
  TRACE,
  /** To count as delivered when nothing is heard. */
  SILENCE,
  /** To be shown to a person when nothing has been heard. */
  WORD,
  /** A copy on paper may have to follow what nobody has opened. */
  UNOPENED,
  /** To be shown to a person when it was accepted and has not arrived. */
  ARRIVAL
}
