package no.budstikke.documents.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.budstikke.core.validate.Evidence;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Layer;
import no.budstikke.core.validate.Place;
import no.budstikke.core.validate.Severity;
import no.budstikke.documents.official.OfficialRules;
import no.budstikke.documents.profile.UblJudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTextsTest {
  private static final List<String> OUTSIDE_THE_PROFILE =
      List.of(
          "AG-CLAIM-01",
          "AG-CLAIM-02",
          "AG-CLAIM-03",
          "B2C-XML-01",
          "B2C-XML-02",
          "B2C-XML-03",
          "B2C-XML-04",
          "B2C-ENV-01",
          "B2C-ENV-02",
          "B2C-ENV-03",
          "B2C-ENV-04",
          "B2C-ENV-05",
          "B2C-DUP-01",
          "B2C-DUP-02");

  private static final Pattern SPOKEN =
      Pattern.compile("BR-CO-|NO-R-|SE-R-|BR-(?:S|Z|E|AE|IC|G|O|AF|AG|B)-");

  /** Input format, section 10. */
  private static final List<String> SOFTENED =
      List.of(
          "PEPPOL-EN16931-R010",
          "PEPPOL-EN16931-R003",
          "PEPPOL-EN16931-R020",
          "PEPPOL-EN16931-R002",
          "PEPPOL-EN16931-R007",
          "PEPPOL-EN16931-CL003",
          "BR-04",
          "BR-CL-20",
          "UBL-CR-001",
          "UBL-CR-005",
          "UBL-CR-114",
          "UBL-CR-202",
          "UBL-CR-253",
          "UBL-CR-257",
          "UBL-DT-08");

  @ParameterizedTest
  @EnumSource
  void everyRuleHasASentenceAndAHint(Language language) {
    Set<String> keys = FindingTexts.in(language).keys();
    Set<String> rules = new TreeSet<>(OUTSIDE_THE_PROFILE);
    rules.addAll(UblJudge.rules());

    for (String rule : rules) {
      assertThat(keys).contains(rule + ".message", rule + ".hint");
    }
  }

  /** Input format, sections 10 to 12: the official rules that clerks meet. */
  @ParameterizedTest
  @EnumSource
  void calculationVatAndCountryRulesAndThoseWeSoftenHaveSentencesOfTheirOwn(Language language) {
    Set<String> keys = FindingTexts.in(language).keys();
    OfficialRules official = new OfficialRules();
    Set<String> rules =
        official.releases().stream()
            .flatMap(day -> official.about(day).stream())
            .flatMap(about -> about.rules().stream())
            .map(rule -> rule.substring(2))
            .filter(rule -> SPOKEN.matcher(rule).lookingAt() || SOFTENED.contains(rule))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(rules).hasSizeGreaterThan(140).containsAll(SOFTENED);
    for (String rule : rules) {
      assertThat(keys).contains(rule + ".message", rule + ".hint");
    }
    assertThat(
            rules.stream()
                .filter(rule -> !SOFTENED.contains(rule))
                .map(rule -> FindingTexts.in(language).template(rule + ".message")))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void everyOtherOfficialRuleHasASentenceOfItsFamily(Language language) {
    assertThat(FindingTexts.in(language).keys())
        .contains(
            "official.message",
            "official.code.message",
            "official.decimals.message",
            "official.repeated.message",
            "official.hint");
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageSaysTheSameThings(Language language) {
    FindingTexts english = FindingTexts.in(Language.EN);
    FindingTexts other = FindingTexts.in(language);

    assertThat(other.keys()).isEqualTo(english.keys());
    for (String key : english.keys()) {
      assertThat(places(other.template(key))).as(key).isEqualTo(places(english.template(key)));
    }
  }

  private static Set<String> places(String template) {
    return Pattern.compile("\\{\\d}")
        .matcher(template)
        .results()
        .map(place -> place.group())
        .collect(Collectors.toSet());
  }

  @Test
  void theSentenceNamesTheThingAndTheDigit() {
    Finding finding = finding("B2C-PAY-01", "#digit", "1234567", "4");

    assertThat(FindingTexts.in(Language.EN).message(finding))
        .isEqualTo("The KID 1234567 has a wrong check digit; the last digit should be 4.");
    assertThat(FindingTexts.in(Language.NB).message(finding))
        .isEqualTo("KID 1234567 har feil kontrollsiffer; siste siffer skulle være 4.");
  }

  @Test
  void anArgumentIsNeverTakenForAPlace() {
    Finding finding = finding("B2C-KEY-01", "{0}{1}");

    assertThat(FindingTexts.in(Language.EN).message(finding))
        .isEqualTo("The key \"{0}{1}\" is not known and has no effect.");
  }

  @Test
  void aWordOfTheLanguageTakesThePlaceOfItsKey() {
    Finding finding = finding("B2C-DOC-07", "@issue-date");

    assertThat(FindingTexts.in(Language.SV).message(finding))
        .isEqualTo("Uppgift saknas: fakturadatum.");
  }

  @Test
  void aRuleOfLaterTimesHasNoTextsAndDoesNoHarm() {
    assertThat(FindingTexts.in(Language.NN).message(finding("B2C-LATER-01"))).isEmpty();
  }

  @Test
  void languagesAreKnownByTheirTags() {
    assertThat(Language.of("nb-NO")).contains(Language.NB);
    assertThat(Language.of("no")).contains(Language.NB);
    assertThat(Language.of("sv")).contains(Language.SV);
    assertThat(Language.of("de")).isEmpty();
  }

  private static Finding finding(String rule, String... arguments) {
    return Finding.own(
        rule,
        Layer.PROFILE,
        Severity.FATAL,
        Place.WHOLE,
        new Evidence(
            Optional.empty(), Optional.empty(), Optional.empty(), Arrays.asList(arguments)));
  }
}
