package no.budstikke.server.checkup;

import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.IssuerId;

/**
 * A counterpart does not know us, or does not answer.
 *
 * @param channel whose
 * @param issuer about whom
 * @param code the channel's own, never personal
 */
public record Ailment(ChannelId channel, IssuerId issuer, String code) {}
