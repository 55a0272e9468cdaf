package no.budstikke.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What an issuer's configuration (YAML or JSON) says that rules need. */
final class IssuerFile {
  /** The file cannot be used; the message says where and why, never the value. */
  static final class Unusable extends Exception {
    Unusable(String message) {
      super(message);
    }
  }

  private IssuerFile() {}

  static Account read(Path file, Mode mode) throws Unusable, IOException {
    try {
      return account(new YAMLMapper().readTree(Files.readAllBytes(file)), mode);
    } catch (JacksonException e) {
      throw new Unusable("The issuer file is no YAML.");
    }
  }

  private static Account account(JsonNode yaml, Mode mode) throws Unusable {
    Market market = market(yaml.path("market").asString(""));
    List<CreditAccount> accounts = new ArrayList<>();
    for (JsonNode account : yaml.path("accounts")) {
      accounts.add(new CreditAccount(number(account, market), rule(account.path("reference"))));
    }
    Mode written = yaml.path("mode").asString("").equals("strict") ? Mode.STRICT : Mode.CONSUMER;
    return new Account(
        market,
        good(
            OrganisationNumber.read(market, yaml.path("organisationNumber").asString("")),
            "organisationNumber"),
        accounts,
        currencies(yaml.path("currencies"), market),
        mode == Mode.STRICT ? mode : written,
        Population.ANY);
  }

  private static Market market(String code) throws Unusable {
    return Market.ofCountry(code)
        .orElseThrow(() -> new Unusable("The issuer file's market is NO or SE."));
  }

  private static Set<Currency> currencies(JsonNode list, Market market) throws Unusable {
    Set<Currency> currencies = new HashSet<>();
    for (JsonNode code : list) {
      try {
        currencies.add(Currency.getInstance(code.asString("")));
      } catch (IllegalArgumentException e) {
        throw new Unusable("The issuer file names a currency that does not exist.");
      }
    }
    return currencies.isEmpty() ? Set.of(market.currency()) : currencies;
  }

  private static PayeeAccount number(JsonNode account, Market market) throws Unusable {
    String usual = market == Market.NO ? "bban" : "bankgiro";
    String number = account.path("account").asString("");
    return switch (account.path("type").asString(usual).toLowerCase(Locale.ROOT)) {
      case "bban" -> good(NorwegianAccount.read(number), "account");
      case "bankgiro" -> good(Bankgiro.read(number), "account");
      case "plusgiro" -> good(Plusgiro.read(number), "account");
      case "iban" -> good(Iban.read(number), "account");
      default -> throw new Unusable("An account's type is bban, bankgiro, plusgiro or iban.");
    };
  }

  private static ReferenceRule rule(JsonNode reference) throws Unusable {
    if (reference.has("kid")) {
      Kid.Algorithm algorithm =
          switch (reference.path("kid").asString("").toLowerCase(Locale.ROOT)) {
            case "mod10" -> Kid.Algorithm.MOD10;
            case "mod11" -> Kid.Algorithm.MOD11;
            default -> throw new Unusable("A KID is checked by mod10 or mod11.");
          };
      return new ReferenceRule.KidRule(algorithm, lengths(reference));
    }
    return reference.has("ocr")
        ? new ReferenceRule.OcrRule(control(reference))
        : new ReferenceRule.Free();
  }

  private static OcrControl control(JsonNode reference) throws Unusable {
    int level = reference.path("ocr").asInt(-1);
    for (OcrControl.Level one : OcrControl.Level.values()) {
      if (one.number() == level) {
        boolean fixed = one == OcrControl.Level.FIXED_LENGTH;
        return new OcrControl(one, fixed ? lengths(reference) : Set.of());
      }
    }
    throw new Unusable("An OCR control level is 0 to 4.");
  }

  private static Set<Integer> lengths(JsonNode reference) {
    JsonNode length =
        reference.has("lengths") ? reference.path("lengths") : reference.path("length");
    Set<Integer> lengths = new HashSet<>();
    if (length.isArray()) {
      length.forEach(one -> lengths.add(one.asInt(0)));
    } else if (length.isNumber()) {
      lengths.add(length.asInt());
    }
    return lengths;
  }

  private static <T> T good(Reading<T> reading, String field) throws Unusable {
    return reading
        .value()
        .orElseThrow(() -> new Unusable("The issuer file's " + field + " is not valid."));
  }
}
