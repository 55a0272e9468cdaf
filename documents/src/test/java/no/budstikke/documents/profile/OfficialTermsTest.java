package no.budstikke.documents.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The business terms of rules are those that the official texts name, where they name any. */
class OfficialTermsTest {
  private static final String RELEASE = "/external/schematron/openpeppol/2026.5/xslt/";
  private static final Pattern RULE =
      Pattern.compile(
          "<xsl:attribute name=\"id\">([^<]*)</xsl:attribute>(.*?)</svrl:text>", Pattern.DOTALL);
  private static final Pattern TERM = Pattern.compile("B[TG]-\\d+");

  @Test
  void everyTermIsOneOfThoseThatTheOfficialTextNames() throws IOException {
    Map<String, List<String>> official = official();
    Properties table = new Properties();
    try (InputStream in = OfficialTerms.class.getResourceAsStream("official-terms.properties")) {
      table.load(in);
    }

    assertThat(official.keySet()).containsAll(table.stringPropertyNames());
    assertThat(official)
        .allSatisfy(
            (rule, terms) -> {
              String ours = table.getProperty(rule, "").split(" ", 2)[0];
              assertThat(terms.isEmpty() || terms.contains(ours)).as(rule + " " + ours).isTrue();
            });
  }

  private static Map<String, List<String>> official() throws IOException {
    Map<String, List<String>> official = new HashMap<>();
    for (String name : List.of("CEN-EN16931-UBL.xslt", "PEPPOL-EN16931-UBL.xslt")) {
      try (InputStream in = OfficialTermsTest.class.getResourceAsStream(RELEASE + name);
          InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        Matcher rule = RULE.matcher(reader.readAllAsString());
        while (rule.find()) {
          official.putIfAbsent(
              rule.group(1),
              TERM.matcher(rule.group(2)).results().map(MatchResult::group).toList());
        }
      }
    }
    assertThat(official).hasSizeGreaterThan(1000);
    return official;
  }
}
