package no.budstikke.bench.official;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.budstikke.core.validate.Finding;
import no.budstikke.documents.profile.OfficialLayers;
import no.budstikke.documents.profile.Relaxation;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.TreeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input format, section 12: what hostile documents are told, and that they never end the run. */
class HostileInputTest {
  private static final int DAMAGED = 300;

  private final RulesFuzz fuzz = new RulesFuzz();
  private final TreeReader reader = new TreeReader(Limits.usual());
  private final OfficialLayers official = new OfficialLayers();

  /** What the reader says, else what the official rules say. */
  private Stream<String> told(byte[] document) {
    return reader
        .read(document)
        .map(defect -> List.of(defect.finding()))
        .orElseGet(() -> official.rules(reader.tree(), Relaxation.STRICT))
        .stream()
        .map(Finding::rule)
        .map(rule -> rule.value());
  }

  private Stream<String> toldWith(String from, String to) {
    String document = Corpus.ofLines(2);
    assertThat(document).contains(from);
    return told(document.replace(from, to).getBytes(UTF_8));
  }

  @Test
  void aNumberWithManyDigitsIsComparedExactly() {
    String many = "9".repeat(200_000);

    assertThat(toldWith(">275.00<", ">" + many + "<")).contains("BR-CO-15");
  }

  @Test
  void aNumberWithMoreDigitsThanATextMayHaveIsRefused() {
    String many = "9".repeat(Limits.usual().textLength() + 1);

    assertThat(toldWith(">275.00<", ">" + many + "<")).containsExactly("B2C-XML-04");
  }

  @Test
  void aHugeTextIsRefusedAndOneAtTheLimitIsRead() {
    String text = "Takk for at du er kunde.";
    String largest = "a".repeat(Limits.usual().textLength());

    assertThat(toldWith(text, largest)).doesNotContain("B2C-XML-04");
    assertThat(toldWith(text, largest + "a")).containsExactly("B2C-XML-04");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2027-02-29", "99999999999-01-01", "2026-1-1", "-", ""})
  void aDayThatDoesNotExistIsTold(String day) {
    assertThat(toldWith("<cbc:IssueDate>2026-10-01", "<cbc:IssueDate>" + day))
        .contains("PEPPOL-EN16931-F001");
  }

  @Test
  void elementsInAForeignNamespaceAreNotTakenForOurs() {
    assertThat(
            toldWith(
                "<cbc:IssueDate>2026-10-01</cbc:IssueDate>",
                "<cbc:IssueDate xmlns:cbc=\"urn:x\"/>"))
        .contains("BR-03");
  }

  @Test
  void deepNestingIsRefusedWithoutAStackOverflow() {
    String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);

    assertThat(told(deep.getBytes(UTF_8))).containsExactly("B2C-XML-04");
  }

  @Test
  void aMillionAttributesAreRefused() {
    String many =
        IntStream.range(0, 1_000_000).mapToObj(i -> "a" + i + "=\"\"").collect(joining(" "));

    assertThat(told(("<Invoice " + many + "/>").getBytes(UTF_8))).containsExactly("B2C-XML-04");
  }

  @ParameterizedTest
  @EnumSource
  void everyHostileDocumentGetsAnAnswer(Hostile kind) {
    assertThatCode(() -> fuzz.judge(kind.of(20_000))).doesNotThrowAnyException();
  }

  @Test
  void aDocumentDamagedAnywhereIsAnsweredAndNeverThrows() {
    assertThat(fuzz.damaged(DAMAGED, 20_261)).isPositive();
  }

  @Test
  void placesAreTheSameWhetherFewOrManyAreAskedFor() {
    byte[] document = Hostile.WRONG_LINES.of(20_000);
    List<Finding> findings = fuzz.judge(document).findings();

    List<Finding> prices =
        findings.stream().filter(one -> one.rule().value().equals("BR-27")).toList();
    assertThat(prices).hasSizeGreaterThan(50);
    for (int i = 0; i < prices.size(); i++) {
      assertThat(prices.get(i).place().xpath())
          .isEqualTo("/inv:Invoice[1]/cac:InvoiceLine[" + (i + 2) + "]");
    }
    assertThat(prices).extracting(one -> one.place().line()).isSorted().doesNotHaveDuplicates();
  }
}
