package no.budstikke.core.transform;

/** Why a leg is prepared. Source: product specification, R-GEN-6. */
public enum Occasion {
  /** A plan asks for it. */
  PLAN,
  /** The same once more, on purpose; it says that it is a copy and is paid only once. */
  COPY,
  /** The receiver has found it too large: as small as the channel can make it. */
  TOO_LARGE,
  /** Only a new link to the personal page of an earlier message. */
  NEW_LINK
}
