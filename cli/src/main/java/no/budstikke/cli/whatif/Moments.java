package no.budstikke.cli.whatif;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import org.jspecify.annotations.Nullable;

/** The moment a decision is made for. */
public final class Moments {
  private Moments() {}

  /** The moment written, as {@code 2027-02-01T10:00+01:00}; else now. */
  public static Instant of(@Nullable String written) {
    if (written == null) {
      return InstantSource.system().instant();
    }
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeParseException e) {
      throw new Trouble(
          Exit.USAGE, "--at is a moment with its offset, as 2027-02-01T10:00+01:00.", e);
    }
  }
}
