package no.budstikke.pipeline.work;

/** What a chunk of requests waits for. */
public enum Stage {
  /** To be judged again, chosen for and prepared; also after a definite refusal. */
  ROUTE,
  /** To be written down as held, because the batch is. */
  HOLD,
  /** To be gathered into a file, by a channel that hands over files. */
  GATHER,
  /** To be handed over. */
  DELIVER,
  /** To be asked for at the counterpart: the outcome of a hand-over is unknown. */
  TRACE,
  /** To count as delivered when nothing is heard. */
  SILENCE
}
