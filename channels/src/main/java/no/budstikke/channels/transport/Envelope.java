package no.budstikke.channels.transport;

import java.util.regex.Pattern;

/**
 * From whom and to whom a message goes, beside what its headers say (RFC 5321, section 2.3.1).
 *
 * @param from the address that bounces go to; empty for what must not come back (RFC 5321, section
 *     4.5.5)
 * @param to one recipient
 * @param id our name for the message, returned in bounces (RFC 3461, ENVID)
 */
public record Envelope(String from, String to, String id) {
  private static final Pattern ONE_COMMAND = Pattern.compile("[!-;=?-~]+");

  /** Refuses whatever would end the command or begin another. */
  public Envelope {
    if (!(from.isEmpty() || ONE_COMMAND.matcher(from).matches())
        || !ONE_COMMAND.matcher(to).matches()
        || !ONE_COMMAND.matcher(id).matches()) {
      throw new IllegalArgumentException("An envelope holds visible ASCII without brackets.");
    }
  }

  @Override
  public String toString() {
    return "Envelope";
  }
}
