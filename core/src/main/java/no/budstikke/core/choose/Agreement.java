package no.budstikke.core.choose;

import java.util.Map;

/**
 * The issuer's contract with a channel, as configured. The terms are the channel's own words; the
 * channel checks them when the issuer is configured, so that a wrong one is refused then and not at
 * hand-over.
 *
 * @param channel with whom
 * @param terms for example the sender address of e-mail
 */
public record Agreement(ChannelId channel, Map<String, String> terms) {
  /** Whether the document itself goes along inside its picture: {@code on} or {@code off}. */
  public static final String SOURCE = "look.source";

  public Agreement {
    terms = Map.copyOf(terms);
  }

  /** Whether the issuer wants the document itself inside its picture (mail and print 5.1). */
  public boolean wantsSource() {
    return "on".equals(terms.get(SOURCE));
  }
}
