package no.budstikke.documents.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId.Population;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.validate.Account;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IssuerConfigurationTest {
  private static final String ORGANISATION =
      OrganisationNumber.withCheckDigit(Market.NO, "31234510").orElseThrow().digits();
  private static final String ACCOUNT =
      NorwegianAccount.withCheckDigit("1503123411").orElseThrow().digits();

  private static final String COMPLETE =
      """
      {'issuer': 'fjordlys', 'name': 'Fjordlys AS', 'market': 'NO',
       'organisationNumber': '%s',
       'accounts': [{'account': '%s', 'type': 'bban', 'reference': {'kid': 'mod10', 'length': 17}}],
       'currencies': ['NOK'], 'mode': 'consumer',
       'tiers': [['NO-EM'], ['NO-PR']],
       'forced': {'collection-demand': {'codes': ['print'], 'strict': true}},
       'channels': {'email': {'from': 'faktura@fjordlys.example'}, 'print': {'profile': 'no-c5'}}}
      """
          .formatted(ORGANISATION, ACCOUNT);

  @Test
  void aCompleteConfigurationIsReadWithAccountAndPolicy() {
    IssuerConfiguration read = usable(COMPLETE);

    assertThat(read.issuer().value()).isEqualTo("fjordlys");
    assertThat(read.market()).isEqualTo(Market.NO);
    assertThat(read.account().accounts().getFirst().rule())
        .isEqualTo(new Account.ReferenceRule.KidRule(Kid.Algorithm.MOD10, Set.of(17)));
    assertThat(read.policy().tiers())
        .containsExactly(Set.of(new PlanCode("NO-EM")), Set.of(new PlanCode("NO-PR")));
    assertThat(read.policy().forced().get(RequestKind.COLLECTION_DEMAND))
        .isEqualTo(new Policy.Forced(List.of("print"), true));
    assertThat(read.policy().agreement(Channels.EMAIL).orElseThrow().terms())
        .containsEntry("from", "faktura@fjordlys.example");
  }

  @Test
  void theSameContentHasTheSameVersionAndAnotherContentAnother() {
    assertThat(usable(COMPLETE).policy().version())
        .isEqualTo(usable(COMPLETE).policy().version())
        .isNotEqualTo(usable(COMPLETE.replace("no-c5", "no-c4")).policy().version());
  }

  @Test
  void allMistakesAreToldAtOnceEachWithItsPlace() {
    String wrong =
        COMPLETE
            .replace("'fjordlys'", "'Fjord Lys'")
            .replace(ACCOUNT, "12345678901")
            .replace("mod10", "mod12")
            .replace("['NO-EM']", "['NO-XX']")
            .replace("'collection-demand'", "'love-letter'")
            .replace("'email':", "'pigeon':")
            .replace("'mode'", "'mood'");

    assertThat(refused(wrong))
        .extracting(Problem::place)
        .containsExactlyInAnyOrder(
            "issuer",
            "accounts[0].account",
            "accounts[0].reference.kid",
            "tiers[0][0]",
            "forced.love-letter",
            "channels.pigeon",
            "mood");
  }

  @Test
  void whatKidsAreMadeOfIsReadAndGivesTheirLengths() {
    String defined =
        COMPLETE.replace(
            "'length': 17",
            "'definitions': [{'length': 12, 'customer': '1-6'},"
                + " {'length': 17, 'customer': '1-7', 'paymentType': '8-9'}]");

    Account.ReferenceRule.KidRule rule =
        (Account.ReferenceRule.KidRule) usable(defined).account().accounts().getFirst().rule();

    assertThat(rule.lengths()).containsExactlyInAnyOrder(12, 17);
    assertThat(rule.layout().orElseThrow().fixedPartOf("12345678901234567")).contains("123456789");
    assertThat(rule.layout().orElseThrow().fixedPartOf("123456789012")).contains("123456");
  }

  @Test
  void whatKidsCannotBeMadeOfIsRefused() {
    String wrong =
        COMPLETE.replace(
            "'length': 17",
            "'definitions': [{'length': 12, 'customer': '6-1'}, {'customer': '1-6'},"
                + " {'length': 10, 'customer': '1-10'}]");

    assertThat(refused(wrong))
        .extracting(Problem::place)
        .containsExactlyInAnyOrder(
            "accounts[0].reference.definitions[0].customer",
            "accounts[0].reference.definitions[1].length",
            "accounts[0].reference.definitions[2].customer");
  }

  @Test
  void aProblemNeverRepeatsTheValue() {
    String wrong = COMPLETE.replace(ACCOUNT, "86011117948").replace("'NO'", "'NO'");

    assertThat(refused(wrong)).allMatch(problem -> !problem.sentence().contains("86011117948"));
  }

  @Test
  void aMissingMarketIsOneProblemAndTheRestIsStillRead() {
    String wrong = COMPLETE.replace("'market': 'NO',", "").replace("'mode'", "'mood'");

    assertThat(refused(wrong)).extracting(Problem::place).containsExactly("market", "mood");
  }

  @Test
  void documentRulesNeedNoNameAndNoChannels() {
    JsonNode node = json("{'market': 'NO', 'organisationNumber': '%s'}".formatted(ORGANISATION));

    assertThat(IssuerConfiguration.readAccount(node, Population.ANY))
        .isInstanceOf(Configured.Usable.class);
  }

  private static IssuerConfiguration usable(String text) {
    return ((Configured.Usable<IssuerConfiguration>)
            IssuerConfiguration.read(json(text), Population.ANY))
        .value();
  }

  private static List<Problem> refused(String text) {
    return ((Configured.Refused<IssuerConfiguration>)
            IssuerConfiguration.read(json(text), Population.ANY))
        .problems();
  }

  private static JsonNode json(String text) {
    return new JsonMapper().readTree(text.replace('\'', '"'));
  }
}
