package no.budstikke.pipeline.path;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.ChannelRule;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Conduct;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Distribution;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.choose.Silence;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.KidDefinition;
import no.budstikke.core.request.KidLayout;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.validate.Account;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.route.Editions;

/** The one issuer of these tests, who draws money by direct debit, and what holds for it. */
final class DebitIssuer {
  private static final Currency NOK = Currency.getInstance("NOK");

  private DebitIssuer() {}

  static Issuers issuers() {
    return issuers(Map.of());
  }

  static Issuers issuers(Map<ChannelId, Agreement> more) {
    return new Issuers() {
      @Override
      public List<IssuerId> all() {
        return List.of(DebitPath.ISSUER);
      }

      @Override
      public Optional<IssuerProfile> find(IssuerId issuer) {
        return Optional.of(profile(more));
      }
    };
  }

  static IssuerProfile profile() {
    return profile(Map.of());
  }

  private static IssuerProfile profile(Map<ChannelId, Agreement> more) {
    Map<ChannelId, Agreement> agreements = new HashMap<>(more);
    agreements.put(Channels.AVTALEGIRO, new Agreement(Channels.AVTALEGIRO, Map.of()));
    agreements.put(Channels.EMAIL, new Agreement(Channels.EMAIL, Map.of()));
    agreements.put(Channels.PRINT, new Agreement(Channels.PRINT, Map.of()));
    Policy policy =
        new Policy(
            "1",
            Plans.usualTiers(Market.NO),
            Map.of(),
            EnumSet.allOf(RequestKind.class),
            agreements,
            new Conduct(
                Conduct.Notice.ISSUER,
                Set.of(),
                false,
                Set.of(RequestKind.INVOICE),
                true,
                true,
                Set.of(),
                Duration.ZERO),
            Silence.USUAL);
    KidLayout layout =
        new KidLayout(
            List.of(
                new KidDefinition(
                    12, new KidDefinition.Positions(1, 6), Optional.empty(), Kid.Algorithm.MOD10)));
    Account account =
        new Account(
            Market.NO,
            OrganisationNumber.read(Market.NO, "974760673").value().orElseThrow(),
            List.of(
                new Account.CreditAccount(
                    Papers.ACCOUNT,
                    new Account.ReferenceRule.KidRule(
                        Kid.Algorithm.MOD10, Set.of(12), Optional.of(layout)))),
            Set.of(NOK),
            Account.Mode.CONSUMER,
            NationalId.Population.ANY);
    return new IssuerProfile(
        DebitPath.ISSUER, "Nordkraft AS", Market.NO, account, Distribution.of(policy));
  }

  static Editions editions() {
    return new Editions() {
      @Override
      public Prices prices(Market market, String list, LocalDate day) {
        return new Prices(
            "2027",
            LocalDate.EPOCH,
            Optional.empty(),
            Map.of(
                Channels.AVTALEGIRO, Cost.of("2.00", NOK),
                Channels.EMAIL, Cost.of("0.20", NOK),
                Channels.EFAKTURA, Cost.of("4.00", NOK),
                Channels.PRINT, Cost.of("12.00", NOK)));
      }

      @Override
      public ChannelRules rules(Market market, LocalDate day) {
        return new ChannelRules(
            "test",
            LocalDate.EPOCH,
            Optional.empty(),
            Map.of(
                Channels.AVTALEGIRO, rule(0, 4, Optional.of(LocalTime.of(14, 0)), true),
                Channels.EMAIL, rule(0, 0, Optional.empty(), false),
                Channels.EFAKTURA, rule(3, 0, Optional.empty(), true),
                Channels.PRINT, rule(0, 3, Optional.empty(), false)),
            new ChannelRules.DebitNotice(4, 15, LocalTime.of(14, 0)));
      }
    };
  }

  private static ChannelRule rule(
      int days, int bankDays, Optional<LocalTime> cutOff, boolean onlyPayable) {
    return new ChannelRule(
        new ChannelRule.Lead(days, bankDays, 0, cutOff, Optional.empty()),
        EnumSet.allOf(RequestKind.class),
        onlyPayable,
        ChannelRule.Bounds.NONE);
  }
}
