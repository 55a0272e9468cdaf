package no.budstikke.channels.transport;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an outbox, whose files are read in the order of their times and, within a second, of
 * their names.
 *
 * @param second when the file was changed last
 * @param name its name
 * @param taken how much of it has been passed on; {@link #ALL} when it is done
 */
public record OutboxPlace(long second, String name, int taken) {
  /** The file is done. */
  public static final int ALL = 999_999_999;

  /** Before the first file. */
  public static final OutboxPlace START = new OutboxPlace(Long.MIN_VALUE, "", ALL);

  private static final Pattern FORM = Pattern.compile("(-?\\d{1,15})/([^@;/]*)@(\\d{1,9})");

  /** Reads what {@link #text} wrote; empty when it is something else. */
  public static Optional<OutboxPlace> read(String text) {
    Matcher place = FORM.matcher(text);
    return place.matches()
        ? Optional.of(
            new OutboxPlace(
                Long.parseLong(place.group(1)),
                URLDecoder.decode(place.group(2), StandardCharsets.UTF_8),
                Integer.parseInt(place.group(3))))
        : Optional.empty();
  }

  /** Behind so much of this file. */
  public static OutboxPlace of(RemoteFile file, int taken) {
    return new OutboxPlace(file.modified().getEpochSecond(), file.name(), taken);
  }

  /** Whether a file still has something for us. */
  public boolean isBefore(RemoteFile file) {
    long itsSecond = file.modified().getEpochSecond();
    int order = itsSecond == second ? file.name().compareTo(name) : 1;
    return itsSecond > second || (itsSecond == second && (order > 0 || isOpen(file)));
  }

  /** How much of this file is known already. */
  public int takenOf(RemoteFile file) {
    return isOpen(file) ? taken : 0;
  }

  /** As it stands in a cursor. */
  public String text() {
    return second + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "@" + taken;
  }

  private boolean isOpen(RemoteFile file) {
    return file.modified().getEpochSecond() == second && file.name().equals(name) && taken != ALL;
  }
}
