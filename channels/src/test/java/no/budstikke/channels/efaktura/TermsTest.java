package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an issuer must say before anything is sent for it (eFaktura, sections 4.4 and 15). */
class TermsTest {
  @Test
  void whatIsSentAlwaysIsAllThere() {
    assertThat(Terms.objections(agreement(EfakturaHouse.TERMS))).isEmpty();
    var sender = Terms.of(agreement(EfakturaHouse.TERMS)).orElseThrow().sender();

    assertThat(sender.phone()).isPresent();
    assertThat(sender.email()).isPresent();
    assertThat(sender.address().orElseThrow().postalCode()).isEqualTo("0155");
  }

  @ParameterizedTest
  @CsvSource({
    "organisationNumber, 123456789, 'organisationNumber'",
    "organisationNumber, , 'organisationNumber'",
    "name, , 'name'",
    "name, 41 characters of a name are one too many., 'name'",
    "phone, , 'phone'",
    "email, ' ', 'email'",
    "street, , 'street'",
    "postalCode, 155, 'postalCode'",
    "postalCode, , 'postalCode'",
    "city, , 'city'",
    "accounts, 51401099999, 'accounts'",
    "accounts, , 'accounts'",
    "kidRequired, perhaps, 'kidRequired'",
    "colour, red, 'colour'",
  })
  void whatIsMissingOrWrongIsNamed(
      String term, @org.jspecify.annotations.Nullable String value, String named) {
    Map<String, String> terms = new HashMap<>(EfakturaHouse.TERMS);
    terms.remove(term);
    if (value != null) {
      terms.put(term, value);
    }

    assertThat(Terms.objections(agreement(terms))).hasSize(1).first().asString().contains(named);
    assertThat(Terms.of(agreement(terms))).isEmpty();
  }

  private static Agreement agreement(Map<String, String> terms) {
    return new Agreement(Channels.EFAKTURA, terms);
  }
}
