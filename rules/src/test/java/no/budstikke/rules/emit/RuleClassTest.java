package no.budstikke.rules.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import no.budstikke.rules.sheet.SheetReader;
import no.budstikke.rules.xpath.Unsupported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleClassTest {
  private static final RuleClass.Title TITLE =
      new RuleClass.Title("no.budstikke.example", "Example", "L3", "example 1");

  @Test
  void anAssertionBecomesACondition() throws IOException {
    String java = compile("/ubl:Invoice", "normalize-space(cbc:ID) != ''");

    assertThat(java).contains("F MADE-UP-1", "!elementIsNormalized(onlyChild(n, N_cbc_ID), \"\")");
  }

  @Test
  void aPathThatIsOnlyForbiddenIsFoundOnTheWalk() throws IOException {
    assertThat(compile("/ubl:Invoice", "not(cac:Price/cbc:ID)"))
        .contains("\"0 cac:Price/cbc:ID\"", "forbiddenApplies();");
  }

  @Test
  void anExpressionThatIsAskedTwiceHasOneMethod() throws IOException {
    String java =
        compile("/ubl:Invoice", "count(//cbc:ID[. = 'A']) = 1 or count(//cbc:ID[. = 'A']) = 1");

    assertThat(java.split("private long m", -1)).hasSize(2);
  }

  @Test
  void anElementIsSortedByItsNameAndItsParentBeforeAnyRuleIsAsked() throws IOException {
    String java = compile("cac:Party/cac:PartyName | cac:Price/cbc:ID[. = '1']", "true()");

    assertThat(java)
        .contains("\"cac:Party/cac:PartyName ", "\"cac:Price/cbc:ID ")
        .contains("if (is0_0(n)) { apply0(n); }", "if (is0_1(n)) { apply0(n); }")
        .doesNotContain("isNamed(");
  }

  @Test
  void whatManyRulesAskOfAnElementIsFoundOutOnce() throws IOException {
    String few = "cbc:ID/cbc:Name[. = 'A']";
    String many = String.join(" and ", Collections.nCopies(9, few));

    assertThat(compile("cac:Price", many)).contains("Of.isUnknown(n)", "Of.forget(elements());");
    assertThat(compile("cac:Price", few)).doesNotContain("Of.isUnknown(n)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "made-up(cbc:ID)",
        "cbc:ID[position() = last() - 1]",
        "following::cbc:ID",
        "matches(cbc:ID, cbc:Name)",
        "other:ID",
        "$unknown",
        "cbc:ID = 1 = 2 ]"
      })
  void whatTheCompilerDoesNotKnowIsRefusedWithTheRulesId(String test) {
    assertThatThrownBy(() -> compile("/ubl:Invoice", test))
        .isInstanceOf(Unsupported.class)
        .hasMessageContaining("MADE-UP-1");
  }

  @Test
  void aContextThatTheCompilerDoesNotKnowIsRefusedWithTheRulesId() {
    assertThatThrownBy(() -> compile("cac:Price/@*", "true()")).isInstanceOf(Unsupported.class);
  }

  private static String compile(String context, String test) throws IOException {
    String sheet =
        """
        <xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
            xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
            xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <xsl:template match="%s" mode="M1" priority="1000">
            <svrl:fired-rule/>
            <xsl:choose>
              <xsl:when test="%s"/>
              <xsl:otherwise>
                <svrl:failed-assert>
                  <xsl:attribute name="id">MADE-UP-1</xsl:attribute>
                  <xsl:attribute name="flag">fatal</xsl:attribute>
                </svrl:failed-assert>
              </xsl:otherwise>
            </xsl:choose>
            <xsl:apply-templates mode="M1" select="@*|*"/>
          </xsl:template>
        </xsl:stylesheet>
        """
            .formatted(context, test);
    return RuleClass.write(
            SheetReader.read(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8))),
            TITLE)
        .text();
  }
}
