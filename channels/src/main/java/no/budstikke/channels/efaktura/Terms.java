package no.budstikke.channels.efaktura;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.channels.efaktura.contract.Shipment.Address;
import no.budstikke.channels.efaktura.contract.Shipment.Sender;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.documents.picture.LookTerms;

/**
 * What an issuer has agreed. Source: eFaktura, sections 4.4 and 15.
 *
 * @param sender the issuer as the consumer sees it
 * @param accounts the issuer's, to which claims may be paid
 * @param kidRequired whether every claim has a KID; without one the issuer's number is the message
 */
record Terms(Sender sender, List<NorwegianAccount> accounts, boolean kidRequired) {
  private static final String ORGANISATION = "organisationNumber";
  private static final String NAME = "name";
  private static final String PHONE = "phone";
  private static final String EMAIL = "email";
  private static final String ACCOUNTS = "accounts";
  private static final String KID_REQUIRED = "kidRequired";
  private static final String STREET = "street";
  private static final String POSTAL_CODE = "postalCode";
  private static final String CITY = "city";
  private static final Set<String> KNOWN =
      Set.of(ORGANISATION, NAME, PHONE, EMAIL, STREET, POSTAL_CODE, CITY, ACCOUNTS, KID_REQUIRED);
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_NAME = 40;
  private static final int MOST = 256;

  /** Terms that were read before: they are asked for with every claim. */
  private static final Map<Agreement, Optional<Terms>> READ =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Agreement, Optional<Terms>> eldest) {
          return size() > MOST;
        }
      };

  Terms {
    accounts = List.copyOf(accounts);
  }

  /** Everything that is missing or wrong, one sentence each. */
  static List<String> objections(Agreement agreement) {
    Map<String, String> terms = agreement.terms();
    List<String> objections = new ArrayList<>();
    String number = terms.getOrDefault(ORGANISATION, "");
    if (OrganisationNumber.read(Market.NO, number).value().isEmpty()) {
      objections.add("'organisationNumber' must be the issuer's, 9 digits.");
    }
    String name = terms.getOrDefault(NAME, "").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      objections.add("'name' must be what consumers know the issuer by, 1-40 characters.");
    }
    if (isNoLine(terms, PHONE) || isNoLine(terms, EMAIL)) {
      objections.add("'phone' and 'email' must both say how consumers reach the issuer.");
    }
    if (isNoLine(terms, STREET)
        || isNoLine(terms, CITY)
        || !terms.getOrDefault(POSTAL_CODE, "").strip().matches("[0-9]{4}")) {
      objections.add("'street', 'postalCode' (4 digits) and 'city' must say where the issuer is.");
    }
    List<String> accounts = accountsIn(terms);
    if (accounts.isEmpty() || accounts.stream().anyMatch(text -> account(text).isEmpty())) {
      objections.add("'accounts' must be bank accounts of 11 digits, with commas between.");
    }
    if (!terms.getOrDefault(KID_REQUIRED, "true").matches("true|false")) {
      objections.add("'kidRequired' must be true or false when it is given.");
    }
    terms.keySet().stream()
        .filter(term -> !KNOWN.contains(term) && !LookTerms.isOne(term))
        .sorted()
        .forEach(term -> objections.add("eFaktura knows no term '" + term + "'."));
    objections.addAll(LookTerms.objections(terms));
    return objections;
  }

  private static boolean isNoLine(Map<String, String> terms, String term) {
    String line = terms.getOrDefault(term, "").strip();
    return line.isEmpty() || line.length() > LONGEST_LINE || line.lines().count() > 1;
  }

  /** The terms; empty when there are objections. */
  static Optional<Terms> of(Agreement agreement) {
    synchronized (READ) {
      return READ.computeIfAbsent(agreement, Terms::read);
    }
  }

  private static Optional<Terms> read(Agreement agreement) {
    if (!objections(agreement).isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> terms = agreement.terms();
    return Optional.of(
        new Terms(
            new Sender(
                terms.getOrDefault(ORGANISATION, ""),
                terms.getOrDefault(NAME, "").strip(),
                Optional.ofNullable(terms.get(PHONE)).map(String::strip),
                Optional.ofNullable(terms.get(EMAIL)).map(String::strip),
                Optional.of(
                    new Address(
                        terms.getOrDefault(STREET, "").strip(),
                        terms.getOrDefault(POSTAL_CODE, "").strip(),
                        terms.getOrDefault(CITY, "").strip()))),
            accountsIn(terms).stream().map(Terms::account).flatMap(Optional::stream).toList(),
            Boolean.parseBoolean(terms.getOrDefault(KID_REQUIRED, "true"))));
  }

  private static List<String> accountsIn(Map<String, String> terms) {
    return Arrays.stream(terms.getOrDefault(ACCOUNTS, "").split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static Optional<NorwegianAccount> account(String text) {
    return NorwegianAccount.read(text).value();
  }
}
