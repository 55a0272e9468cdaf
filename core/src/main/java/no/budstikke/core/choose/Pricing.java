package no.budstikke.core.choose;

import java.util.Optional;

/** What plans and questions cost by a price list. Source: product specification, section 8.2. */
public final class Pricing {
  private Pricing() {}

  /** All legs together. */
  public static Cost ofPlan(Plan plan, Snapshot snapshot) {
    long sum = 0;
    for (Leg leg : plan.legs()) {
      sum = Math.addExact(sum, ofLeg(leg, snapshot).tenThousandths());
    }
    return new Cost(sum, snapshot.market().currency());
  }

  /** One leg; nothing where the price list is silent. */
  public static Cost ofLeg(Leg leg, Snapshot snapshot) {
    Prices prices = snapshot.prices();
    Cost item = item(leg, prices).orElseGet(() -> Cost.zero(snapshot.market().currency()));
    int extra = leg.channel().equals(Channels.PRINT) ? snapshot.facts().weight().sheets() - 1 : 0;
    return extra > 0
        ? prices
            .extras()
            .extraSheet()
            .map(sheet -> item.plus(new Cost(sheet.tenThousandths() * extra, sheet.currency())))
            .orElse(item)
        : item;
  }

  private static Optional<Cost> item(Leg leg, Prices prices) {
    Optional<Cost> usual = Optional.ofNullable(prices.items().get(leg.channel()));
    return leg.isBankNotified() ? prices.extras().bankNotice().or(() -> usual) : usual;
  }

  /** One question to a channel's register. */
  public static Cost ofQuestion(ChannelId channel, Snapshot snapshot) {
    return Optional.ofNullable(snapshot.prices().extras().lookups().get(channel))
        .orElseGet(() -> Cost.zero(snapshot.market().currency()));
  }
}
