package no.budstikke.cli.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.budstikke.cli.generate.Item.Measure;

/** What the two issuers take for a month. Prices are made up. */
final class Tariffs {
  private Tariffs() {}

  static List<Item> month(MadeIssuer issuer, Dice dice) {
    return switch (issuer) {
      case FJORDLYS -> power(dice);
      case BJORKVIK -> guestHouse(dice);
    };
  }

  private static List<Item> power(Dice dice) {
    int day = dice.between(90, 1400);
    int night = dice.between(60, 1100);
    Measure whole = Measure.kilowattHours(day + night);
    int step = Math.min(5, 1 + (day + night) / 500);
    BigDecimal spot = BigDecimal.valueOf(dice.between(3100, 14200), 4);
    List<Item> items = new ArrayList<>();
    items.add(Item.of("S-SPOT", "Strøm, spotpris", whole, spot.toPlainString(), Vat.STANDARD));
    items.add(Item.of("S-PASLAG", "Påslag, spotavtale", whole, "0.0392", Vat.STANDARD));
    items.add(Item.of("S-FAST", "Månedsbeløp, spotavtale", Measure.month(), "31.20", Vat.STANDARD));
    items.add(
        Item.of(
            "N-DAG",
            "Nettleie, energiledd dag",
            Measure.kilowattHours(day),
            "0.2877",
            Vat.STANDARD));
    items.add(
        Item.of(
            "N-NATT",
            "Nettleie, energiledd natt og helg",
            Measure.kilowattHours(night),
            "0.1757",
            Vat.STANDARD));
    items.add(
        Item.of(
            "N-KAP-" + step,
            "Nettleie, kapasitetsledd trinn " + step,
            Measure.month(),
            BigDecimal.valueOf(9600L + 6400L * step, 2).toPlainString(),
            Vat.STANDARD));
    items.add(Item.of("A-FORBRUK", "Forbruksavgift", whole, "0.0713", Vat.STANDARD));
    items.add(Item.of("A-ENOVA", "Avgift til Energifondet", whole, "0.0100", Vat.STANDARD));
    return items;
  }

  private static List<Item> guestHouse(Dice dice) {
    int nights = dice.between(1, 6);
    List<Item> items = new ArrayList<>();
    items.add(Item.of("L-RUM", "Logi, enkelrum", Measure.pieces(nights), "862.50", Vat.REDUCED));
    items.add(
        Item.of("M-KVALL", "Middag i matsalen", Measure.pieces(nights), "189.29", Vat.REDUCED));
    if (dice.permille(600)) {
      items.add(
          Item.of(
              "B-TUR",
              "Båtresa till skären, enkel",
              Measure.pieces(dice.between(1, 4)),
              "113.21",
              Vat.LOW));
    }
    if (dice.permille(350)) {
      items.add(
          Item.of(
              "T-SKARV", "Tidskriften Skarven, ett nummer", Measure.pieces(1), "74.53", Vat.LOW));
    }
    if (dice.permille(700)) {
      items.add(
          Item.of(
              "H-EKA",
              "Hyra av eka, dygn",
              Measure.pieces(dice.between(1, 3)),
              "316.00",
              Vat.STANDARD));
    }
    items.add(Item.of("P-PLATS", "Parkering, dygn", Measure.pieces(nights), "64.00", Vat.STANDARD));
    return items;
  }
}
