package no.budstikke.documents.envelope;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/** The header of our multi-document XML. Source: input format, section 8. */
final class BatchHeader {
  private static final Path ID = Path.of("b2c:ID");
  private static final Path ISSUER = Path.of("b2c:Issuer");
  private static final Path COUNT = Path.of("b2c:Count");
  private static final Path SUM = Path.of("b2c:Sum");
  private static final Path ATOMIC = Path.of("b2c:Atomic");
  private static final int CURRENCY = Names.of("@currencyID");

  private BatchHeader() {}

  static Declared read(Node header) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Node sum : header.each(SUM)) {
      Declared.amount(sum.text()).ifPresent(amount -> sums.put(sum.attribute(CURRENCY), amount));
    }
    Optional<String> count = header.first(COUNT).value();
    return new Declared(
        header.first(ID).value(),
        header.first(ISSUER).value(),
        count.map(Declared::count).orElse(OptionalLong.empty()),
        sums,
        header.first(ATOMIC).text().equals("true"));
  }
}
