package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import no.budstikke.channels.efaktura.contract.LookupKeys;
import no.budstikke.channels.efaktura.contract.LookupKeys.Alias;
import no.budstikke.channels.efaktura.contract.LookupKeys.Certain;
import no.budstikke.channels.efaktura.contract.LookupKeys.Place;
import no.budstikke.channels.efaktura.contract.LookupKeys.Vague;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Which keys are enough (eFaktura, section 5.1, K1 to K5). */
class LookupKeysTest {
  @ParameterizedTest
  @CsvSource({
    // national id, identifier, reference, phone, email, last name, postal code
    "01032300371, , , , , , , true",
    ", 123456789, , , , , , true",
    ", , , 4799912345, ola@example.org, , , true",
    ", , , 4799912345, , Nordmann, , true",
    ", , , , ola@example.org, , 8500, true",
    ", , , 4799912345, , , , false",
    ", , , , ola@example.org, , , false",
    ", , , , , Nordmann, 8500, false",
    ", , K-1, , , , , false",
    ", , K-1, , , Nordmann, 8500, false",
    ", , K-1, 4799912345, , Nordmann, , true",
  })
  void anAliasNeedsAnotherKeyAndAReferenceOfBeforeIsNone(ArgumentsAccessor row) {
    LookupKeys keys =
        new LookupKeys(
            new Certain(said(row, 0), said(row, 1), said(row, 2)),
            new Alias(said(row, 3), said(row, 4)),
            new Vague(
                "",
                said(row, 5).orElse(""),
                Optional.empty(),
                new Place("", said(row, 6).orElse(""), "", "")));

    assertThat(keys.areEnough()).isEqualTo(row.getBoolean(7));
  }

  private static Optional<String> said(ArgumentsAccessor row, int column) {
    return Optional.ofNullable(row.getString(column));
  }
}
