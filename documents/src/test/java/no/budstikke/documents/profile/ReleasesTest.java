package no.budstikke.documents.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.official.OfficialRules;
import no.budstikke.documents.official.RuleRelease;
import no.budstikke.documents.official.RuleRun;
import no.budstikke.documents.tree.Limits;
import org.junit.jupiter.api.Test;

/** Input format, section 1: rules change twice a year, and a verdict rests on those of its day. */
class ReleasesTest {
  /** Withdrawn with EN 16931 1.3.16: money is asked for, and nothing says when. */
  private static final String WITHDRAWN = "BR-CO-25";

  private static final LocalDate SPRING = LocalDate.of(2026, 5, 4);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 8, 16);
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 17);

  /** Of bytecode, as HotSpot has it (HugeMethodLimit). */
  private static final int LONGEST = 8000;

  private final OfficialLayers official = new OfficialLayers();

  private static String document(LocalDate issued) {
    return """
    <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
      <cbc:CustomizationID>urn:x</cbc:CustomizationID>
      <cbc:ID>1</cbc:ID>
      <cbc:IssueDate>%s</cbc:IssueDate>
      <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
      <cbc:DocumentCurrencyCode>NOK</cbc:DocumentCurrencyCode>
      <cac:AccountingSupplierParty><cac:Party/></cac:AccountingSupplierParty>
      <cac:AccountingCustomerParty><cac:Party/></cac:AccountingCustomerParty>
      <cac:TaxTotal><cbc:TaxAmount currencyID="NOK">0</cbc:TaxAmount></cac:TaxTotal>
      <cac:LegalMonetaryTotal>
        <cbc:PayableAmount currencyID="NOK">100.00</cbc:PayableAmount>
      </cac:LegalMonetaryTotal>
      <cac:InvoiceLine>
        <cbc:ID>1</cbc:ID>
        <cbc:LineExtensionAmount currencyID="NOK">100.00</cbc:LineExtensionAmount>
        <cac:Item><cbc:Name>Ved</cbc:Name></cac:Item>
      </cac:InvoiceLine>
    </Invoice>
    """
        .formatted(issued);
  }

  private List<String> broken(Optional<InstantSource> clock, LocalDate issued) {
    UblJudge judge = new UblJudge(Limits.usual(), clock, official, Relaxation.STRICT);
    byte[] bytes = document(issued).getBytes(StandardCharsets.UTF_8);
    return judge.judge(Submission.of(bytes), Optional.empty()).findings().stream()
        .map(finding -> finding.rule().value())
        .toList();
  }

  private static Optional<InstantSource> noonOf(LocalDate day) {
    return Optional.of(InstantSource.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
  }

  @Test
  void severalReleasesAreThereSideBySide() {
    OfficialRules rules = new OfficialRules();

    assertThat(rules.releases()).hasSizeGreaterThanOrEqualTo(2).isSorted();
    assertThat(official.rulesets(LAST_DAY)).isNotEqualTo(official.rulesets(FIRST_DAY));
    assertThat(official.rulesets(FIRST_DAY)).isEqualTo(OfficialLayers.rulesets());
  }

  @Test
  void aVerdictRestsOnTheRulesOfTheDayOfTheCheck() {
    assertThat(broken(noonOf(LAST_DAY), SPRING)).contains(WITHDRAWN);
    assertThat(broken(noonOf(FIRST_DAY), SPRING)).doesNotContain(WITHDRAWN);
    assertThat(broken(noonOf(LAST_DAY), SPRING)).contains(WITHDRAWN);
  }

  @Test
  void withoutAClockTheDayOfIssueCounts() {
    assertThat(broken(Optional.empty(), SPRING)).contains(WITHDRAWN);
    assertThat(broken(Optional.empty(), FIRST_DAY)).doesNotContain(WITHDRAWN);
  }

  @Test
  void beforeAllReleasesTheOldestCounts() {
    assertThat(official.rulesets(LocalDate.of(2020, 1, 1)))
        .isEqualTo(official.rulesets(LocalDate.of(2026, 3, 1)));
  }

  /** The virtual machine never compiles what is longer; what runs once need not be compiled. */
  @Test
  void noMethodMadeOfTheRulesIsTooLongToBeCompiled() throws IOException {
    List<String> tooLong = new ArrayList<>();
    int seen = 0;
    for (RuleRelease release : ServiceLoader.load(RuleRelease.class)) {
      for (RuleRun run : release.runs()) {
        for (MethodModel method : methods(run.getClass())) {
          seen++;
          int length =
              method.findAttribute(Attributes.code()).map(CodeAttribute::codeLength).orElse(0);
          if (length > LONGEST && !method.methodName().equalsString("<clinit>")) {
            tooLong.add(run.about().ruleset() + " " + method.methodName() + " " + length);
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(1000);
    assertThat(tooLong).isEmpty();
  }

  private static List<MethodModel> methods(Class<?> rules) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(rules.getResourceAsStream(rules.getSimpleName() + ".class"))) {
      return ClassFile.of().parse(in.readAllBytes()).methods();
    }
  }
}
