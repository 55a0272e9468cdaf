package no.budstikke.documents.ubl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.budstikke.core.request.Amount;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/**
 * Reads data that must be there and right, and remembers those that are not; a stand-in takes their
 * place, so that all gaps of a document are found in one reading. A request read with gaps is
 * thrown away.
 */
final class Gaps {
  private static final int CURRENCY = Names.of("@currencyID");
  private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

  private final Currency currency;
  private final List<Gap> found = new ArrayList<>();

  Gaps(Currency currency) {
    this.currency = currency;
  }

  List<Gap> found() {
    return List.copyOf(found);
  }

  Currency currency() {
    return currency;
  }

  void missing(Node in, String what) {
    found.add(new Gap(Gap.Kind.MISSING, in, what));
  }

  void unusable(Node node, String what) {
    found.add(new Gap(Gap.Kind.UNUSABLE, node, what));
  }

  String text(Node in, Path path, String what) {
    String text = in.first(path).text();
    if (text.isBlank()) {
      missing(in, what);
    }
    return text;
  }

  LocalDate date(Node in, Path path, String what) {
    return demand(in, in.first(path), what, Written::date).orElse(SOME_DAY);
  }

  Optional<LocalDate> dateIfThere(Node in, Path path, String what) {
    return ask(in.first(path), what, Written::date);
  }

  BigDecimal decimal(Node in, Path path, String what) {
    return demand(in, in.first(path), what, Written::decimal).orElse(BigDecimal.ZERO);
  }

  Optional<BigDecimal> decimalIfThere(Node in, Path path, String what) {
    return ask(in.first(path), what, Written::decimal);
  }

  Amount amount(Node in, Path path, String what) {
    Node node = in.first(path);
    demandCurrency(node, what);
    return demand(in, node, what, text -> Written.amount(text, currency))
        .orElseGet(() -> Amount.zero(currency));
  }

  Amount amountOrZero(Node in, Path path, String what) {
    return in.first(path).exists() ? amount(in, path, what) : Amount.zero(currency);
  }

  /** All amounts are in the document's currency (PEPPOL-EN16931-R051). */
  private void demandCurrency(Node node, String what) {
    if (node.has(CURRENCY) && !node.says(CURRENCY, currency.getCurrencyCode())) {
      unusable(node, what);
    }
  }

  private <T> Optional<T> demand(
      Node in, Node node, String what, Function<String, Optional<T>> read) {
    String text = node.text();
    if (text.isEmpty()) {
      missing(in, what);
      return Optional.empty();
    }
    return understand(node, text, what, read);
  }

  private <T> Optional<T> ask(Node node, String what, Function<String, Optional<T>> read) {
    String text = node.text();
    return text.isEmpty() ? Optional.empty() : understand(node, text, what, read);
  }

  private <T> Optional<T> understand(
      Node node, String text, String what, Function<String, Optional<T>> read) {
    Optional<T> value = read.apply(text);
    if (value.isEmpty()) {
      unusable(node, what);
    }
    return value;
  }
}
