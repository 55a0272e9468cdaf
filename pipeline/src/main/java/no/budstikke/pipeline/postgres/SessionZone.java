package no.budstikke.pipeline.postgres;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** A zone by the name that PostgreSQL knows it by. */
final class SessionZone {
  private SessionZone() {}

  /**
   * A bare offset such as +02:00 is refused: PostgreSQL reads its sign the other way round in
   * places.
   */
  static String name(ZoneId zone) {
    ZoneId normal = zone.normalized();
    if (normal.equals(ZoneOffset.UTC)) {
      return "UTC";
    }
    if (normal instanceof ZoneOffset) {
      throw new DatabaseRefusal(
          "The database's time zone must be a region such as Europe/Oslo, or UTC.");
    }
    return normal.getId();
  }
}
