package no.budstikke.core.choose;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.choose.ChannelRule.Bounds;
import no.budstikke.core.choose.ChannelRule.Lead;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;

/** Rules and prices of made-up editions, with the values the worked examples count with. */
final class GivenRules {
  private static final Set<RequestKind> ALL = EnumSet.allOf(RequestKind.class);
  private static final Set<RequestKind> NO_CREDIT =
      EnumSet.complementOf(EnumSet.of(RequestKind.CREDIT_NOTE));
  private static final Optional<LocalTime> TWO = Optional.of(LocalTime.of(14, 0));
  private static final ChannelRules.DebitNotice NOTICE =
      new ChannelRules.DebitNotice(4, 15, LocalTime.of(14, 0));
  private static final Bounds EINVOICE = new Bounds(1, 99_999_999_999L, Optional.empty(), false, 0);

  private GivenRules() {}

  static ChannelRules of(Market market) {
    Map<ChannelId, ChannelRule> channels =
        market == Market.NO
            ? Map.of(
                Channels.AVTALEGIRO, rule(lead(0, 4, 0, TWO), NO_CREDIT, true, EINVOICE),
                Channels.EFAKTURA,
                    rule(
                        new Lead(3, 0, 0, Optional.empty(), Optional.of(365)),
                        NO_CREDIT,
                        true,
                        EINVOICE),
                Channels.MAILBOX, rule(Lead.NONE, ALL, false, Bounds.NONE),
                Channels.PRINT, rule(lead(0, 3, 2, Optional.empty()), ALL, false, Bounds.NONE))
            : Map.of(
                Channels.AUTOGIRO, rule(lead(0, 2, 0, TWO), NO_CREDIT, true, EINVOICE),
                Channels.EFAKTURA_SE,
                    rule(lead(0, 2, 0, Optional.empty()), NO_CREDIT, true, EINVOICE),
                Channels.KIVRA,
                    rule(
                        Lead.NONE,
                        ALL,
                        false,
                        new Bounds(100, Long.MAX_VALUE, Optional.of(1_000_000L), true, 2_000)),
                Channels.MAILBOX, rule(Lead.NONE, ALL, false, Bounds.NONE),
                Channels.PRINT, rule(lead(0, 3, 2, Optional.empty()), ALL, false, Bounds.NONE));
    return new ChannelRules("rules-1", LocalDate.EPOCH, Optional.empty(), channels, NOTICE);
  }

  static Prices prices(Market market) {
    Map<ChannelId, Cost> items =
        market == Market.NO
            ? Map.of(
                Channels.AVTALEGIRO, nok("2.00"),
                Channels.EFAKTURA, nok("4.00"),
                Channels.MAILBOX, nok("4.00"),
                Channels.EMAIL, nok("0.20"),
                Channels.PRINT, nok("12.00"))
            : Map.of(
                Channels.AUTOGIRO, sek("2.00"),
                Channels.EFAKTURA_SE, sek("2.50"),
                Channels.KIVRA, sek("2.50"),
                Channels.MAILBOX, sek("2.50"),
                Channels.EMAIL, sek("0.20"),
                Channels.PRINT, sek("12.00"));
    Prices.Extras extras =
        market == Market.NO
            ? new Prices.Extras(
                Optional.of(nok("4.25")),
                Optional.of(nok("1.30")),
                Map.of(Channels.AVTALEGIRO, nok("2.50")))
            : Prices.Extras.NONE;
    return new Prices("2027", LocalDate.EPOCH, Optional.empty(), items, extras);
  }

  private static Cost nok(String decimal) {
    return Cost.of(decimal, Market.NO.currency());
  }

  private static Cost sek(String decimal) {
    return Cost.of(decimal, Market.SE.currency());
  }

  private static Lead lead(int calendar, int bank, int margin, Optional<LocalTime> cutOff) {
    return new Lead(calendar, bank, margin, cutOff, Optional.empty());
  }

  private static ChannelRule rule(
      Lead lead, Set<RequestKind> kinds, boolean onlyPayable, Bounds bounds) {
    return new ChannelRule(lead, kinds, onlyPayable, bounds);
  }
}
