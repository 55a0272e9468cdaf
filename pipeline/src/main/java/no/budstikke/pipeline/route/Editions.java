package no.budstikke.pipeline.route;

import java.time.LocalDate;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.request.Market;

/**
 * What things cost and what channels take: effective-dated data (product specification, sections 5
 * and 8).
 */
public interface Editions {
  /** The edition of a market's price list that holds on a civil day. */
  Prices prices(Market market, String list, LocalDate day);

  /** The edition of a market's channel rules that holds on a civil day. */
  ChannelRules rules(Market market, LocalDate day);
}
