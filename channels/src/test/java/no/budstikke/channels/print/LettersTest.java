package no.budstikke.channels.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.budstikke.channels.Assignments;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Occasion;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.documents.picture.PrintProfiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: product specification, R-GEN-6. */
class LettersTest {
  private static final Map<String, String> TERMS =
      Map.of("profile", "no-c5", "returnAddress", "Kraftveien 3, 0150 Oslo");

  private final Letters letters = new Letters(PrintSettings.Limits.USUAL, PrintProfiles.SHIPPED);

  @Test
  void aCopyIsAnotherPictureInTheSameEnvelope() {
    Assignment first = Assignments.on(Channels.PRINT, TERMS).build(1);
    Prepared plain = prepared(first);
    Prepared copy = prepared(copyOf(first));

    assertThat(copy.content()).isNotEqualTo(plain.content());
    assertThat(copy.content()).isEqualTo(prepared(copyOf(first)).content());
    assertThat(copy.slip()).isEqualTo(plain.slip());
  }

  /** Mail and print 5.4: a question mark in the window reaches nobody. */
  @ParameterizedTest
  @ValueSource(strings = {"\u5F20\u4F1F", "\u05D3\u05D5\u05D3 \u05DC\u05D5\u05D9"})
  void aNameThatCannotBePrintedIsRefusedAndToldSo(String name) {
    assertThat(letters.prepare(Assignments.on(Channels.PRINT, TERMS).name(name).build(1)))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.ADDRESS_UNPRINTABLE));
  }

  @Test
  void polishAndGreekNamesArePrinted() {
    assertThat(
            letters.prepare(
                Assignments.on(Channels.PRINT, TERMS)
                    .name("\u017B\u00F3\u0142\u0107 \u03A9")
                    .build(1)))
        .isInstanceOf(Preparation.Ready.class);
  }

  @Test
  void enclosuresArePrintedAndCountedAsSheets() {
    Content conditions = prepared(Assignments.on(Channels.PRINT, TERMS).build(1)).content();
    Prepared letter =
        prepared(Assignments.on(Channels.PRINT, TERMS).attachment(enclosure(conditions)).build(1));

    assertThat(letter.slip()).containsEntry("pages", "3").containsEntry("sheets", "2");
    assertThat(letter.content().size()).isGreaterThan(conditions.size());
  }

  @Test
  void anEnclosureThatNobodyCanPrintIsForAnotherChannel() {
    Attachment table =
        new Attachment(
            Attachment.Role.ENCLOSURE, "a.csv", "text/csv", Content.of(new byte[] {'a', ';', 'b'}));

    assertThat(letters.prepare(Assignments.on(Channels.PRINT, TERMS).attachment(table).build(1)))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.TYPE_NOT_SUPPORTED));
  }

  @Test
  void moreSheetsThanAnEnvelopeTakesAreTooMany() {
    Letters small =
        new Letters(new PrintSettings.Limits(500, 32_000_000, 1), PrintProfiles.SHIPPED);
    Content conditions = prepared(Assignments.on(Channels.PRINT, TERMS).build(1)).content();

    assertThat(
            small.prepare(
                Assignments.on(Channels.PRINT, TERMS).attachment(enclosure(conditions)).build(1)))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.SIZE_EXCEEDED));
  }

  private static Attachment enclosure(Content pdf) {
    return new Attachment(Attachment.Role.ENCLOSURE, "v.pdf", "application/pdf", pdf);
  }

  private static Assignment copyOf(Assignment like) {
    return new Assignment(
        like.delivery(),
        like.issuer(),
        like.market(),
        like.leg(),
        like.agreement(),
        like.request(),
        like.at(),
        Occasion.COPY);
  }

  private Prepared prepared(Assignment assignment) {
    if (letters.prepare(assignment) instanceof Preparation.Ready(var prepared)) {
      return prepared;
    }
    throw new AssertionError("It was not prepared.");
  }
}
