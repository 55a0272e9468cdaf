package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Market;

class FiguresProperties {
  @Property
  void anAmountReadsBackFromItsFigures(@ForAll long minor) {
    String text = Figures.amount(new Amount(minor, Market.NO.currency()));

    assertThat(text).matches("-?\\d{1,3}(\u00A0\\d{3})*,\\d\\d");
    assertThat(new BigDecimal(text.replace("\u00A0", "").replace(',', '.')))
        .isEqualTo(BigDecimal.valueOf(minor, 2));
  }

  @Property
  void zerosThatSayNothingAreLeftOut(@ForAll int whole) {
    assertThat(Figures.shortDecimal(new BigDecimal(whole + ".500")))
        .isEqualTo(Figures.decimal(new BigDecimal(whole)) + ",5");
    assertThat(Figures.shortDecimal(new BigDecimal(whole + ".000")))
        .isEqualTo(Figures.decimal(new BigDecimal(whole)));
  }
}
