package no.budstikke.server.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.transform.Invitation.Factor;
import no.budstikke.documents.personal.PersonalPage.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: mail and print, section 1.4. */
class FactsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POSTAL_CODE     | 5750              | true
          POSTAL_CODE     | ' 57 50'          | true
          POSTAL_CODE     | 5751              | false
          POSTAL_CODE     | ''                | false
          CUSTOMER_NUMBER | 4711              | true
          CUSTOMER_NUMBER | K-4711            | false
          BIRTH_YEAR      | ' 1984'           | true
          BIRTH_YEAR      | 84                | false
          BIRTH_YEAR      | 1985              | false
          EMAIL           | Kari@Example.org  | true
          EMAIL           | kari@example.com  | false
          NONE            | 5750              | false
          """)
  void anAnswerIsRightOrWrong(Factor factor, String answer, boolean right) {
    assertThat(Facts.isRight(factor, consumer(Optional.of("K-4711")), answer)).isEqualTo(right);
  }

  @Test
  void whatIsNotKnownOfAConsumerIsNotAskedFor() {
    Consumer consumer = consumer(Optional.empty());

    assertThat(Facts.asked(Factor.CUSTOMER_NUMBER, consumer)).contains(Fact.EMAIL_ADDRESS);
    assertThat(Facts.isRight(Factor.CUSTOMER_NUMBER, consumer, "kari@example.org")).isTrue();
    assertThat(Facts.asked(Factor.NONE, consumer)).isEmpty();
    assertThat(Facts.asked(Factor.BIRTH_YEAR, consumer)).contains(Fact.EMAIL_ADDRESS);
    assertThat(Facts.asked(Factor.BIRTH_YEAR, consumer(Optional.of("K-4711"))))
        .contains(Fact.BIRTH_YEAR);
  }

  private static Identity born(LocalDate day) {
    return new Identity(
        Optional.empty(), Optional.of(day), Optional.empty(), Optional.empty(), Contact.NONE);
  }

  private static Consumer consumer(Optional<String> number) {
    return new Consumer(
        "Kari",
        number,
        number.isEmpty() ? Identity.NONE : born(LocalDate.of(1984, 2, 29)),
        new PostalAddress(List.of("Veien 1"), "5750", "Odda", "NO"),
        new Contact(Optional.of("kari@example.org"), Optional.empty()),
        false);
  }
}
