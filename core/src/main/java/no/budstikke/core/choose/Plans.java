package no.budstikke.core.choose;

import static no.budstikke.core.choose.Channels.AUTOGIRO;
import static no.budstikke.core.choose.Channels.AVTALEGIRO;
import static no.budstikke.core.choose.Channels.EFAKTURA;
import static no.budstikke.core.choose.Channels.EFAKTURA_SE;
import static no.budstikke.core.choose.Channels.EMAIL;
import static no.budstikke.core.choose.Channels.KIVRA;
import static no.budstikke.core.choose.Channels.MAILBOX;
import static no.budstikke.core.choose.Channels.PRINT;
import static no.budstikke.core.choose.Leg.Role.NOTICE;
import static no.budstikke.core.choose.Leg.Role.PAYMENT;
import static no.budstikke.core.choose.Leg.Role.PRESENTATION;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.budstikke.core.request.Market;

/**
 * Every plan there is. Source: product specification, table 4.3; the optional autogiro plans stand
 * in no usual tier, so an issuer has to ask for them.
 */
public final class Plans {
  /** One and the same in all plans, so that it is weighed once. */
  private static final Leg CLAIM = new Leg(AVTALEGIRO, Set.of(PAYMENT), false, true);

  private static final Leg AUTOGIRO_CLAIM = new Leg(AUTOGIRO, Set.of(PAYMENT), false, true);

  private static final List<Plan> ALL =
      List.of(
          plan("NO-AG-EF", Market.NO, CLAIM, notice(EFAKTURA)),
          plan("NO-AG-NONE", Market.NO, CLAIM),
          plan("NO-AG-BANK", Market.NO, bankNotifiedClaim()),
          plan("NO-AG-EM", Market.NO, CLAIM, notice(EMAIL)),
          plan("NO-AG-MB", Market.NO, CLAIM, notice(MAILBOX)),
          plan("NO-AG-PR", Market.NO, CLAIM, notice(PRINT)),
          plan("NO-EF", Market.NO, invoice(EFAKTURA)),
          plan("NO-MB", Market.NO, invoice(MAILBOX)),
          plan("NO-EM", Market.NO, invoice(EMAIL)),
          plan("NO-PR", Market.NO, invoice(PRINT)),
          plan("SE-EF", Market.SE, invoice(EFAKTURA_SE)),
          plan("SE-KI", Market.SE, invoice(KIVRA)),
          plan("SE-MB", Market.SE, invoice(MAILBOX)),
          plan("SE-EM", Market.SE, invoice(EMAIL)),
          plan("SE-PR", Market.SE, invoice(PRINT)),
          plan("SE-AUG-EF", Market.SE, AUTOGIRO_CLAIM, notice(EFAKTURA_SE)),
          plan("SE-AUG-KI", Market.SE, AUTOGIRO_CLAIM, notice(KIVRA)),
          plan("SE-AUG-MB", Market.SE, AUTOGIRO_CLAIM, notice(MAILBOX)),
          plan("SE-AUG-EM", Market.SE, AUTOGIRO_CLAIM, notice(EMAIL)),
          plan("SE-AUG-PR", Market.SE, AUTOGIRO_CLAIM, notice(PRINT)));

  private static final Map<Market, List<Plan>> BY_MARKET =
      Map.of(Market.NO, select(Market.NO), Market.SE, select(Market.SE));

  private Plans() {}

  /** The plans that are legal in a market, in the order of the table. */
  public static List<Plan> of(Market market) {
    return BY_MARKET.getOrDefault(market, List.of());
  }

  private static List<Plan> select(Market market) {
    return ALL.stream().filter(plan -> plan.market() == market).toList();
  }

  /**
   * The order of tiers an issuer gets who asks for nothing else (product specification, section
   * 4.2).
   */
  public static List<Set<PlanCode>> usualTiers(Market market) {
    return switch (market) {
      case NO ->
          tiers(
              "NO-AG-EF NO-AG-NONE NO-AG-BANK NO-AG-EM NO-AG-MB NO-AG-PR",
              "NO-EF",
              "NO-MB",
              "NO-EM",
              "NO-PR");
      case SE -> tiers("SE-EF", "SE-KI", "SE-MB", "SE-EM", "SE-PR");
    };
  }

  private static List<Set<PlanCode>> tiers(String... codes) {
    return Stream.of(codes).map(Plans::codes).toList();
  }

  private static Set<PlanCode> codes(String words) {
    return Set.copyOf(Arrays.stream(words.split(" ")).map(PlanCode::new).toList());
  }

  private static Plan plan(String code, Market market, Leg... legs) {
    return new Plan(new PlanCode(code), market, List.of(legs));
  }

  private static Leg bankNotifiedClaim() {
    return new Leg(AVTALEGIRO, Set.of(PAYMENT, PRESENTATION, NOTICE), false, true);
  }

  private static Leg notice(ChannelId channel) {
    return new Leg(channel, Set.of(PRESENTATION, NOTICE), false, true);
  }

  private static Leg invoice(ChannelId channel) {
    return new Leg(channel, Set.of(PAYMENT, PRESENTATION, NOTICE), true, true);
  }
}
