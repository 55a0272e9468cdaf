package no.budstikke.documents.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.choose.BatchGuard;
import no.budstikke.core.choose.ChannelRule.Lead;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Conduct;
import no.budstikke.core.choose.Distribution;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.Silence;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicyKeysTest {
  @Test
  void anEmptyPolicyHasTheUsualValues() {
    Distribution read = usable("{}");

    assertThat(read.policy().tiers()).isEqualTo(Plans.usualTiers(Market.NO));
    assertThat(read.policy().conduct()).isEqualTo(Conduct.USUAL);
    assertThat(read.policy().silence()).isEqualTo(Silence.USUAL);
    assertThat(read.guard()).isEmpty();
    assertThat(read.priceList()).isEqualTo("usual");
    assertThat(read.policy().agreements()).containsOnlyKeys(Channels.EMAIL);
  }

  @Test
  void everyKeyIsRead() {
    Distribution read =
        usable(
            """
            {'notice': 'issuer', 'allowed': ['email', 'print'], 'digitalOnly': true,
             'debited': ['invoice', 'reminder'], 'obeyPreference': false, 'lettersAbroad': false,
             'protectedRoute': ['print'], 'safetyMargin': 'PT1H', 'fallback': ['invoice'],
             'lookups': {'silent': 'use-last-known', 'afterwards': 'skip-channel',
                         'stopBefore': 'PT3H', 'atMost': 'P2D', 'budget': '0.50',
                         'freshness': {'efaktura': 'P1D'}},
             'leads': {'print': {'bankDays': 4, 'cutOff': '16:00'}},
             'guard': {'rejectedPercent': 5, 'ceiling': '100000.00'},
             'priceList': 'small-volume'}
            """);

    Conduct conduct = read.policy().conduct();
    assertThat(conduct.notice()).isEqualTo(Conduct.Notice.ISSUER);
    assertThat(conduct.allowed()).containsExactlyInAnyOrder(Channels.EMAIL, Channels.PRINT);
    assertThat(conduct.digitalOnly()).isTrue();
    assertThat(conduct.debited()).contains(RequestKind.REMINDER);
    assertThat(conduct.safetyMargin()).isEqualTo(Duration.ofHours(1));
    assertThat(read.policy().silence().freshness())
        .isEqualTo(Map.of(Channels.EFAKTURA, Duration.ofDays(1)));
    assertThat(read.policy().silence().budget()).contains(5_000L);
    assertThat(read.policy().fallback()).containsExactly(RequestKind.INVOICE);
    assertThat(read.leads())
        .containsEntry(
            Channels.PRINT, new Lead(0, 4, 2, Optional.of(LocalTime.of(16, 0)), Optional.empty()));
    assertThat(read.guard().flatMap(BatchGuard::ceiling)).contains(10_000_000L);
    assertThat(read.priceList()).isEqualTo("small-volume");
  }

  @Test
  void aKindMayDifferFromTheOthers() {
    Distribution read =
        usable("{'digitalOnly': true, 'kinds': {'reminder': {'tiers': [['NO-PR']]}}}");

    assertThat(read.policyFor(RequestKind.REMINDER).tiers()).hasSize(1);
    assertThat(read.policyFor(RequestKind.REMINDER).conduct().digitalOnly()).isTrue();
    assertThat(read.policyFor(RequestKind.INVOICE).tiers()).isEqualTo(Plans.usualTiers(Market.NO));
  }

  @Test
  void aWrongPolicyIsRefusedWithEveryPlace() {
    List<Problem> problems =
        refused(
            """
            {'notice': 'owl', 'allowed': ['pigeon'], 'safetyMargin': 'one hour',
             'lookups': {'afterwards': 'wait', 'stop': 1, 'freshness': {'owl': 'P1D'}},
             'leads': {'print': {'bankDays': -1}}, 'kinds': {'poem': {}},
             'guard': {'rejectedPercent': 'many'}, 'priceList': 'cheap'}
            """);

    assertThat(problems)
        .extracting(Problem::place)
        .containsExactlyInAnyOrder(
            "notice",
            "allowed[0]",
            "safetyMargin",
            "lookups.afterwards",
            "lookups.stop",
            "lookups.freshness.owl",
            "leads.print.bankDays",
            "kinds.poem",
            "guard.rejectedPercent",
            "priceList");
  }

  private static Distribution usable(String text) {
    return ((Configured.Usable<Distribution>) read(text)).value();
  }

  private static List<Problem> refused(String text) {
    return ((Configured.Refused<Distribution>) read(text)).problems();
  }

  private static Configured<Distribution> read(String text) {
    JsonNode node = new JsonMapper().readTree(text.replace('\'', '"'));
    return IssuerConfiguration.readDistribution(node, Market.NO, Set.of(Channels.EMAIL));
  }
}
