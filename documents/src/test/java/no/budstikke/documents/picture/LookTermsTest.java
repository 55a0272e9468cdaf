package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.pdf.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An issuer's colours, logo and words, as terms of its agreement with a channel. */
class LookTermsTest {
  @Test
  void withoutTermsTheLookIsPlain() {
    assertThat(LookTerms.of(Map.of("from", "faktura@nordkraft.example"))).isSameAs(Look.PLAIN);
  }

  @Test
  void everythingIsReadAndReadOnce() {
    Map<String, String> terms =
        Map.of(
            "look.colour", "#1b4d7a",
            "look.logo", encoded(Looks.logo().bytes()),
            "look.footer", "Nordkraft Strøm AS",
            "look.swish", "1231231231",
            "look.greeting.reminder", "Har du glemt oss?",
            "look.template", encoded("<html>{{kind}}</html>".getBytes(StandardCharsets.UTF_8)));
    Look look = LookTerms.of(terms);

    assertThat(LookTerms.objections(terms)).isEmpty();
    assertThat(look.palette()).isEqualTo(new Palette(0x1B4D7A));
    assertThat(look.logo()).isPresent();
    assertThat(look.footer()).contains("Nordkraft Strøm AS");
    assertThat(look.swish()).contains("1231231231");
    assertThat(look.greetings()).containsEntry(RequestKind.REMINDER, "Har du glemt oss?");
    assertThat(look.template()).isPresent();
    assertThat(LookTerms.of(Map.copyOf(terms))).isSameAs(look);
  }

  @ParameterizedTest
  @CsvSource({
    "look.colour, red",
    "look.colour, '#ffee00'",
    "look.logo, bm90IGEgcGljdHVyZQ==",
    "look.template, e3sjb3Blbn19",
    "look.template, PGh0bWw+PHA+e3traW5kfX08L2h0bWw+",
    "look.swish, 12",
    "look.source, yes",
    "look.greeting.birthday, Hurra",
    "look.font, Comic"
  })
  void aTermThatIsWrongIsNamed(String term, String value) {
    assertThat(LookTerms.objections(Map.of(term, value)))
        .singleElement()
        .asString()
        .contains("'" + term + "'");
  }

  @Test
  void theLookOfALongLogoStaysSmall() {
    Look look = LookTerms.of(Map.of("look.logo", encoded(Looks.logo().bytes())));
    Picture picture =
        new InvoicePicture()
            .render(
                Requests.norwegian().lines(12).build(),
                new Rendition(Market.NO, Language.NB, true),
                Outfit.in(look));

    assertThat(picture.pages()).isEqualTo(1);
    assertThat(picture.pdf().size()).isLessThan(55_000);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
