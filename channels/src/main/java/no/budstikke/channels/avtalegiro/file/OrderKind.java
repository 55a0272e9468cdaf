package no.budstikke.channels.avtalegiro.file;

/** The kinds of order that we know. Source: AvtaleGiro, sections 2.1 and 2.2. */
public enum OrderKind {
  /** Claims: service 21, type 00. */
  CLAIMS(21, 0, Direction.TO_OPERATOR),
  /** Withdrawals of claims: service 21, type 36. */
  CANCELLATIONS(21, 36, Direction.TO_OPERATOR),
  /** What has become of mandates, or the whole list: service 21, type 24. */
  MANDATES(21, 24, Direction.FROM_OPERATOR),
  /** OCR giro postings: service 09, type 00. */
  PAYMENTS(9, 0, Direction.FROM_OPERATOR);

  private final int service;
  private final int type;
  private final Direction direction;

  OrderKind(int service, int type, Direction direction) {
    this.service = service;
    this.type = type;
    this.direction = direction;
  }

  /** The service code. */
  public int service() {
    return service;
  }

  /** The order type. */
  public int type() {
    return type;
  }

  /** Which way such orders go. */
  public Direction direction() {
    return direction;
  }
}
