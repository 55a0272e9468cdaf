package no.budstikke.bench.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.sf.saxon.s9api.SaxonApiException;
import no.budstikke.shadow.PeppolRelease;
import org.junit.jupiter.api.Test;

/** The semantics of XPath and Schematron that bite, each on both engines. */
class SemanticsTest {
  private final OfficialSheets official = new OfficialSheets(PeppolRelease.newest());
  private final OurRules ours = new OurRules(PeppolRelease.newest().from());

  SemanticsTest() throws IOException, SaxonApiException {}

  private Set<String> verdict(String from, String to) throws SaxonApiException {
    String document = Corpus.ofLines(2);
    assertThat(document).contains(from);
    String changed = document.replace(from, to);
    List<Set<String>> found = ours.check(changed);
    assertThat(found).isEqualTo(official.check(official.tree(changed)));
    Set<String> all = new TreeSet<>();
    found.forEach(all::addAll);
    return all;
  }

  private static boolean has(Set<String> verdict, String rule) {
    return verdict.stream().anyMatch(one -> one.startsWith(rule + " "));
  }

  @Test
  void theDocumentItselfIsClean() throws SaxonApiException {
    assertThat(verdict("2026-000123", "2026-000124")).isEmpty();
  }

  @Test
  void theFirstRuleOfAPatternThatMatchesHidesTheOthers() throws SaxonApiException {
    Set<String> verdict = verdict("<cbc:BaseAmount currencyID=\"NOK\">200.00</cbc:BaseAmount>", "");

    assertThat(has(verdict, "PEPPOL-EN16931-R041")).isTrue();
    assertThat(has(verdict, "PEPPOL-EN16931-R040")).isFalse();
  }

  @Test
  void decimalsAreExactWhereDoublesAreNot() throws SaxonApiException {
    assertThat(has(verdict(">275.00<", ">275.000000000000000001<"), "BR-CO-15")).isTrue();
  }

  @Test
  void aHalfIsRoundedUpAlsoWhenItIsNegative() throws SaxonApiException {
    assertThat(has(verdict(">20.00<", ">20.005<"), "BR-CO-12")).isTrue();
    assertThat(has(verdict(">20.00<", ">-0.005<"), "BR-CO-12")).isTrue();
  }

  @Test
  void aTextThatIsNoNumberIsAboveAllNumbers() throws SaxonApiException {
    assertThat(has(verdict(">1.00</cbc:PriceAmount>", ">NaN</cbc:PriceAmount>"), "BR-27"))
        .isFalse();
    assertThat(has(verdict(">1.00</cbc:PriceAmount>", ">-0.01</cbc:PriceAmount>"), "BR-27"))
        .isTrue();
    verdict("<cbc:Percent>25</cbc:Percent>", "<cbc:Percent>NaN</cbc:Percent>");
  }

  /** The official engine says so; XPath 2.0 does not. The verdict that counts is the engine's. */
  @Test
  void aZeroWithAMinusIsBelowTheOneWithout() throws SaxonApiException {
    assertThat(has(verdict(">1.00</cbc:PriceAmount>", ">-0.00</cbc:PriceAmount>"), "BR-27"))
        .isTrue();
    verdict("<cbc:Percent>25</cbc:Percent>", "<cbc:Percent>-0</cbc:Percent>");
  }

  @Test
  void onePairOfEqualItemsIsEnough() throws SaxonApiException {
    assertThat(has(verdict(">Fordring AS<", ">Finnes ikke Kraft<"), "BR-17")).isTrue();
  }

  @Test
  void anEmptyDecimalEndsTheOfficialRun() throws SaxonApiException {
    assertThat(verdict(">220.00<", "><")).contains(OfficialSheets.ERROR);
  }

  @Test
  void twoItemsWhereOneIsExpectedEndTheOfficialRun() throws SaxonApiException {
    String id = "<cbc:CustomizationID>x</cbc:CustomizationID>";
    assertThat(verdict("<cbc:ProfileID>", id + "<cbc:ProfileID>")).contains(OfficialSheets.ERROR);
  }

  @Test
  void schemesOfTaxAreComparedInUpperCase() throws SaxonApiException {
    assertThat(has(verdict("<cbc:ID>VAT</cbc:ID>", "<cbc:ID> vat </cbc:ID>"), "BR-CO-04"))
        .isFalse();
  }

  @Test
  void aDateThatDoesNotExistIsNone() throws SaxonApiException {
    assertThat(verdict("<cbc:IssueDate>2026-10-01", "<cbc:IssueDate>2026-02-30"))
        .anyMatch(one -> one.startsWith("PEPPOL-EN16931-F001"));
  }
}
