package no.budstikke.server.checkup;

import java.util.Optional;
import java.util.function.Supplier;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.IssuerId;

/**
 * Something to ask a counterpart.
 *
 * @param channel whose
 * @param issuer about whom
 * @param ask empty when all is well, else the channel's code
 */
public record Visit(ChannelId channel, IssuerId issuer, Supplier<Optional<String>> ask) {}
