package no.budstikke.channels.transport;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a partner's outbox has been read. Files are read in the order of their times and, within
 * a second, of their names.
 *
 * @param second when the file was changed last
 * @param name the last file looked into
 * @param taken how much of it has been passed on; {@link #ALL} when it is done
 */
public record OutboxPlace(long second, String name, int taken) {
  /** A file is done. */
  public static final int ALL = 999_999_999;

  /** Before every file. */
  public static final OutboxPlace START = new OutboxPlace(Long.MIN_VALUE, "", ALL);

  private static final Pattern FORM = Pattern.compile("(-?\\d{1,15})/([^@;/]*)@(\\d{1,9})");

  /** The place in a file of which so much has been passed on. */
  public static OutboxPlace of(RemoteFile file, int taken) {
    return new OutboxPlace(file.modified().getEpochSecond(), file.name(), taken);
  }

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

  /** As it is kept in a cursor: neither {@code ;} nor {@code |} is in it. */
  public String text() {
    return second + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "@" + taken;
  }

  private boolean isOpen(RemoteFile file) {
    return file.modified().getEpochSecond() == second && file.name().equals(name) && taken != ALL;
  }
}
