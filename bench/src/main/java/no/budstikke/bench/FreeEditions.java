package no.budstikke.bench;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.request.Market;
import no.budstikke.pipeline.route.Editions;

/** One price for one channel, and no channel rules. */
final class FreeEditions implements Editions {
  private static final Currency NOK = Currency.getInstance("NOK");

  @Override
  public Prices prices(Market market, String list, LocalDate day) {
    return new Prices(
        "bench", LocalDate.EPOCH, Optional.empty(), Map.of(Channels.EMAIL, Cost.of("0.20", NOK)));
  }

  @Override
  public ChannelRules rules(Market market, LocalDate day) {
    return ChannelRules.NONE;
  }
}
