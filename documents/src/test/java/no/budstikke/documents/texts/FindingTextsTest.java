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
