package no.budstikke.server.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.request.Market;

/** When the files of a room are closed: at a time of day, or so long after their first item. */
final class ClosingReader {
  private static final Duration USUAL = Duration.ofMinutes(10);

  private ClosingReader() {}

  static Traits.Closing closing(Told told, String room, Market market) {
    Duration longestWait = told.duration(room + ".longest-wait", USUAL);
    Optional<String> cutOff = told.text(room + ".cut-off");
    if (cutOff.isEmpty()) {
      return new Traits.Closing.After(longestWait);
    }
    try {
      return new Traits.Closing.AtTime(market, LocalTime.parse(cutOff.get()));
    } catch (DateTimeException e) {
      told.mistake(room + ".cut-off", "must be a time of day such as 15:30");
      return new Traits.Closing.After(USUAL);
    }
  }
}
