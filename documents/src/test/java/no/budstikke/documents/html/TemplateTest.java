package no.budstikke.documents.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail and print, section 5.3: templates of HTML that issuers write. */
class TemplateTest {
  private final Values values =
      new Values()
          .text("name", "Åse & <Co>")
          .text("none", "")
          .list("lines", List.of(new Values().text("sum", "1"), new Values().text("sum", "2")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {{name}}                           | Åse &amp; &lt;Co&gt;
          {{ name }}{{unknown}}!             | Åse &amp; &lt;Co&gt;!
          {{#lines}}{{sum}},{{/lines}}       | 1,2,
          {{#lines}}{{name}}{{/lines}}       | Åse &amp; &lt;Co&gt;Åse &amp; &lt;Co&gt;
          {{#name}}yes{{/name}}              | yes
          {{#none}}yes{{/none}}.             | .
          {{^none}}no{{/none}}{{^lines}}no{{/lines}} | no
          """)
  void namesBecomeTextAndPartsAreRepeatedOrLeftOut(String template, String text) {
    assertThat(Template.read(template).fill(values)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"{{#lines}}", "{{/lines}}", "{{#a}}{{#b}}{{/a}}{{/b}}", "{{name", "{{}}"})
  void aTemplateThatDoesNotCloseIsRefused(String template) {
    assertThatThrownBy(() -> Template.read(template)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatMarkupCannotHoldBecomesABlank() {
    assertThat(Markup.escaped("a\u0000b\u0007\n\"")).isEqualTo("a b \n&quot;");
  }
}
