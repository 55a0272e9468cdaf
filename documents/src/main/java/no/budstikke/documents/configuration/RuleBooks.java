package no.budstikke.documents.configuration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.ChannelRule;
import no.budstikke.core.choose.ChannelRule.Bounds;
import no.budstikke.core.choose.ChannelRule.Lead;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.ChannelRules.DebitNotice;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;

/** What channels take and until when, in editions. Sources stand with the values in the data. */
public final class RuleBooks {
  private static final int MOST_DAYS = 1000;
  private static final long MOST_MINOR = 99_999_999_999_999_999L;
  private static final List<Edition> EDITIONS =
      Editions.resource("channel-rules.json", RuleBooks::edition);

  private RuleBooks() {}

  /**
   * One edition.
   *
   * @param market where it holds
   * @param rules what it says
   */
  private record Edition(Market market, ChannelRules rules) {}

  /** The edition that holds on a civil day; empty when none does. */
  public static Optional<ChannelRules> on(LocalDate day, Market market) {
    return EDITIONS.stream()
        .filter(edition -> edition.market() == market)
        .map(Edition::rules)
        .filter(rules -> rules.holdsOn(day))
        .max(Comparator.comparing(ChannelRules::from));
  }

  private static Optional<Edition> edition(Fields fields) {
    Optional<Market> market = AccountKeys.market(fields);
    String version = fields.needed("version").orElse("");
    LocalDate from = Editions.date(fields, "validFrom").orElse(LocalDate.EPOCH);
    Optional<LocalDate> to = Editions.date(fields, "validTo");
    DebitNotice notice = notice(fields.inside("notice"));
    Map<ChannelId, ChannelRule> channels = new HashMap<>();
    for (Map.Entry<String, Fields> one : fields.inside("channels").each().entrySet()) {
      channels.put(new ChannelId(one.getKey()), rule(one.getValue()));
    }
    fields.end();
    return market.map(
        known -> new Edition(known, new ChannelRules(version, from, to, channels, notice)));
  }

  private static DebitNotice notice(Fields fields) {
    DebitNotice notice =
        new DebitNotice(
            fields.number("daysBefore", 0, MOST_DAYS).orElse(0),
            fields.number("turnOfMonth", 1, 31).orElse(1),
            time(fields, "bankCutOff").orElse(LocalTime.MIDNIGHT));
    Editions.provenance(fields);
    fields.end();
    return notice;
  }

  private static ChannelRule rule(Fields fields) {
    Lead lead = lead(fields, Lead.NONE);
    Set<RequestKind> kinds =
        fields.has("kinds") ? kinds(fields, "kinds") : EnumSet.allOf(RequestKind.class);
    Bounds bounds =
        new Bounds(
            fields.read("leastPayable", RuleBooks::minor, "An amount is expected.").orElse(1L),
            fields.read("most", RuleBooks::minor, "An amount is expected.").orElse(MOST_MINOR),
            optional(fields.number("mostBytes", 1, Integer.MAX_VALUE)).map(Integer::longValue),
            fields.flag("encoded").orElse(false),
            fields.number("envelope", 0, Integer.MAX_VALUE).orElse(0));
    boolean onlyPayable = fields.flag("onlyPayable").orElse(false);
    Editions.provenance(fields);
    fields.end();
    return new ChannelRule(lead, kinds, onlyPayable, bounds);
  }

  /** The keys of a lead time, with other values where they are missing. */
  static Lead lead(Fields fields, Lead otherwise) {
    return new Lead(
        fields.number("calendarDays", 0, MOST_DAYS).orElse(otherwise.calendarDays()),
        fields.number("bankDays", 0, MOST_DAYS).orElse(otherwise.bankDays()),
        fields.number("marginBankDays", 0, MOST_DAYS).orElse(otherwise.marginBankDays()),
        time(fields, "cutOff").or(otherwise::cutOff),
        optional(fields.number("longestAhead", 1, MOST_DAYS)).or(otherwise::longestAhead));
  }

  static Set<RequestKind> kinds(Fields fields, String key) {
    Set<RequestKind> kinds = EnumSet.noneOf(RequestKind.class);
    for (Fields.Entry entry : fields.list(key)) {
      entry.read(PolicyKeys::kind, "This is no kind of payment request.").ifPresent(kinds::add);
    }
    return kinds;
  }

  private static Optional<LocalTime> time(Fields fields, String key) {
    return fields.read(key, RuleBooks::time, "A time of day is expected, as \"14:00\".");
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  static Optional<Long> minor(String text) {
    try {
      return Optional.of(new BigDecimal(text).movePointRight(2).longValueExact())
          .filter(minor -> minor >= 0 && minor <= MOST_MINOR);
    } catch (NumberFormatException | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> optional(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
