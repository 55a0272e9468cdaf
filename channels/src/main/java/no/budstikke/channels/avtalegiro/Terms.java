package no.budstikke.channels.avtalegiro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.Reading;

/**
 * What an issuer has agreed with the operator. Source: AvtaleGiro, sections 3.1, 3.2, 3.4 and 8.1.
 *
 * @param dataSender the customer unit that sends the files, 8 digits
 * @param accounts those with an AvtaleGiro agreement, at most ten, in the order they were given
 * @param series the first digits of our transmission numbers, where several issuers share a sender
 * @param statementText what the payer's bank statement shows, where the issuer wants its own words;
 *     {@code {number}} stands for the document number
 */
record Terms(
    String dataSender,
    List<NorwegianAccount> accounts,
    String series,
    Optional<String> statementText) {
  private static final String SENDER = "dataSender";
  private static final String ACCOUNTS = "accounts";
  private static final String SERIES = "series";
  private static final String STATEMENT = "statementText";
  private static final Set<String> KNOWN = Set.of(SENDER, ACCOUNTS, SERIES, STATEMENT);
  private static final String OPERATOR = "00008080";
  private static final int MOST_ACCOUNTS = 10;
  private static final int LONGEST_STATEMENT = 60;

  Terms {
    accounts = List.copyOf(accounts);
  }

  /** Everything that is missing or wrong, one sentence each. */
  static List<String> objections(Agreement agreement) {
    Map<String, String> terms = agreement.terms();
    List<String> objections = new ArrayList<>();
    String sender = terms.getOrDefault(SENDER, "");
    if (!sender.matches("\\d{8}") || sender.equals(OPERATOR)) {
      objections.add("'dataSender' must be the customer unit that sends the files, 8 digits.");
    }
    List<String> accounts = accountsIn(terms);
    boolean right = accounts.stream().allMatch(text -> account(text).isPresent());
    if (accounts.isEmpty() || accounts.size() > MOST_ACCOUNTS || !right) {
      objections.add("'accounts' must be 1-10 bank accounts of 11 digits, with commas between.");
    } else if (accounts.stream().distinct().count() < accounts.size()) {
      objections.add("'accounts' must name each account once.");
    }
    if (!terms.getOrDefault(SERIES, "").matches("\\d{0,2}")) {
      objections.add("'series' must be one or two digits when it is given.");
    }
    if (terms.containsKey(STATEMENT) && !isLine(terms.getOrDefault(STATEMENT, ""))) {
      objections.add("'statementText' must be one line of 1-60 characters when it is given.");
    }
    terms.keySet().stream()
        .filter(term -> !KNOWN.contains(term))
        .sorted()
        .forEach(term -> objections.add("AvtaleGiro knows no term '" + term + "'."));
    return objections;
  }

  /** The terms; empty when there are objections. */
  static Optional<Terms> of(Agreement agreement) {
    if (!objections(agreement).isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> terms = agreement.terms();
    return Optional.of(
        new Terms(
            terms.getOrDefault(SENDER, ""),
            accountsIn(terms).stream().map(Terms::account).flatMap(Optional::stream).toList(),
            terms.getOrDefault(SERIES, ""),
            Optional.ofNullable(terms.get(STATEMENT)).map(String::strip)));
  }

  private static boolean isLine(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_STATEMENT
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static List<String> accountsIn(Map<String, String> terms) {
    return Arrays.stream(terms.getOrDefault(ACCOUNTS, "").split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static Optional<NorwegianAccount> account(String text) {
    return switch (NorwegianAccount.read(text)) {
      case Reading.Valid<NorwegianAccount>(var account) -> Optional.of(account);
      case Reading.Invalid<NorwegianAccount> _ -> Optional.empty();
    };
  }
}
