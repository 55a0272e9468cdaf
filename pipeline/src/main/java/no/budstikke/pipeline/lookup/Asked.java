package no.budstikke.pipeline.lookup;

import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.lookup.Question;

/**
 * One question to the register of one channel.
 *
 * @param channel whose register
 * @param question what is asked
 */
public record Asked(ChannelId channel, Question question) {
  @Override
  public String toString() {
    return "Asked " + channel;
  }
}
