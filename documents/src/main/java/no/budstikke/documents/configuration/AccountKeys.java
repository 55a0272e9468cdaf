package no.budstikke.documents.configuration;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Iban;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId.Population;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OcrControl;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.Plusgiro;
import no.budstikke.core.request.Reading;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.Account.CreditAccount;
import no.budstikke.core.validate.Account.Mode;
import no.budstikke.core.validate.Account.ReferenceRule;

/** The keys that rules about documents need: market, number, accounts, currencies, mode. */
final class AccountKeys {
  private static final Map<String, Mode> MODES =
      new TreeMap<>(Map.of("consumer", Mode.CONSUMER, "strict", Mode.STRICT));
  private static final Map<String, Kid.Algorithm> ALGORITHMS =
      new TreeMap<>(Map.of("mod10", Kid.Algorithm.MOD10, "mod11", Kid.Algorithm.MOD11));
  private static final Set<String> ACCOUNT_TYPES = Set.of("bban", "bankgiro", "plusgiro", "iban");
  private static final int LONGEST_REFERENCE = 25;

  private final Fields fields;
  private final Optional<Market> known;

  /** Reads the market first: the other keys depend on it. */
  AccountKeys(Fields fields) {
    this.fields = fields;
    this.known = market(fields);
  }

  /** The market, where it is one of those we know. */
  Optional<Market> market() {
    return known;
  }

  /** The market of any configuration; what is wrong with it is noted. */
  static Optional<Market> market(Fields fields) {
    if (!fields.has("market")) {
      fields.wrong("market", "This is missing.");
    }
    return fields.read("market", Market::ofCountry, "The market is NO or SE.");
  }

  /** All of them; empty when one is missing or wrong, which is noted. */
  Optional<Account> read(Population population) {
    // What depends on the market is still read without one, so that all mistakes are seen at once.
    Market market = known.orElse(Market.NO);
    Optional<OrganisationNumber> organisation = organisation(market);
    List<CreditAccount> accounts = new ArrayList<>();
    for (Fields.Entry entry : fields.list("accounts")) {
      creditAccount(entry.fields(), market).ifPresent(accounts::add);
    }
    Set<Currency> currencies = currencies(fields, market);
    Mode mode = fields.oneOf("mode", MODES).orElse(Mode.CONSUMER);
    return organisation.map(
        number -> new Account(market, number, accounts, currencies, mode, population));
  }

  private Optional<OrganisationNumber> organisation(Market market) {
    Optional<String> written = fields.needed("organisationNumber");
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Optional<OrganisationNumber> number =
        written.flatMap(text -> OrganisationNumber.read(market, text).value());
    if (written.isPresent() && number.isEmpty()) {
      fields.wrong("organisationNumber", "This is no valid organisation number of the market.");
    }
    return number;
  }

  private static Set<Currency> currencies(Fields fields, Market market) {
    Set<Currency> currencies = new HashSet<>();
    for (Fields.Entry entry : fields.list("currencies")) {
      entry
          .read(AccountKeys::currency, "A currency's three letters are expected, as NOK.")
          .ifPresent(currencies::add);
    }
    return currencies.isEmpty() ? Set.of(market.currency()) : currencies;
  }

  private static Optional<Currency> currency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getCurrencyCode().equals(code))
        .findFirst();
  }

  private static Optional<CreditAccount> creditAccount(Fields fields, Market market) {
    Optional<PayeeAccount> number = number(fields, market);
    Optional<ReferenceRule> rule = rule(fields.inside("reference"));
    fields.end();
    return number.flatMap(account -> rule.map(one -> new CreditAccount(account, one)));
  }

  private static Optional<PayeeAccount> number(Fields fields, Market market) {
    String usual = market == Market.NO ? "bban" : "bankgiro";
    Optional<String> written = fields.needed("account");
    String type = fields.text("type").orElse(usual).toLowerCase(Locale.ROOT);
    if (!ACCOUNT_TYPES.contains(type)) {
      fields.wrong("type", "An account's type is bban, bankgiro, plusgiro or iban.");
      return Optional.empty();
    }
    Optional<PayeeAccount> number = written.flatMap(text -> number(type, text));
    if (written.isPresent() && number.isEmpty()) {
      fields.wrong("account", "This is no valid account number of its type.");
    }
    return number;
  }

  private static Optional<PayeeAccount> number(String type, String text) {
    Reading<? extends PayeeAccount> reading =
        switch (type) {
          case "bban" -> NorwegianAccount.read(text);
          case "bankgiro" -> Bankgiro.read(text);
          case "plusgiro" -> Plusgiro.read(text);
          default -> Iban.read(text);
        };
    return reading.value().map(account -> account);
  }

  private static Optional<ReferenceRule> rule(Fields fields) {
    Optional<ReferenceRule> rule = kindOfRule(fields);
    fields.end();
    return rule;
  }

  private static Optional<ReferenceRule> kindOfRule(Fields fields) {
    Set<Integer> lengths = lengths(fields);
    if (fields.has("kid")) {
      return fields
          .oneOf("kid", ALGORITHMS)
          .map(algorithm -> new KidKeys(fields, algorithm).rule(lengths));
    }
    return fields.has("ocr") ? ocr(fields, lengths) : Optional.of(new ReferenceRule.Free());
  }

  private static Optional<ReferenceRule> ocr(Fields fields, Set<Integer> lengths) {
    OcrControl.Level[] levels = OcrControl.Level.values();
    return fields.number("ocr", 0, levels.length - 1).stream()
        .mapToObj(level -> levels[level])
        .flatMap(level -> control(fields, level, lengths).stream())
        .<ReferenceRule>map(ReferenceRule.OcrRule::new)
        .findFirst();
  }

  private static Optional<OcrControl> control(
      Fields fields, OcrControl.Level level, Set<Integer> lengths) {
    boolean fixed = level == OcrControl.Level.FIXED_LENGTH;
    if (fixed && (lengths.isEmpty() || lengths.size() > 2)) {
      fields.wrong("lengths", "OCR control of level 4 has one or two lengths.");
      return Optional.empty();
    }
    return Optional.of(new OcrControl(level, fixed ? lengths : Set.of()));
  }

  private static Set<Integer> lengths(Fields fields) {
    Set<Integer> lengths = new HashSet<>();
    for (String key : List.of("length", "lengths")) {
      for (Fields.Entry entry : fields.list(key)) {
        entry
            .read(AccountKeys::length, "A length from 2 to 25 is expected.")
            .ifPresent(lengths::add);
      }
    }
    return lengths;
  }

  private static Optional<Integer> length(String text) {
    return text.matches("[0-9]{1,2}")
        ? Optional.of(Integer.parseInt(text)).filter(n -> n >= 2 && n <= LONGEST_REFERENCE)
        : Optional.empty();
  }
}
