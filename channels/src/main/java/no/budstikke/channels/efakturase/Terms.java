package no.budstikke.channels.efakturase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.budstikke.channels.efakturase.invoice.Fui;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.registration.RegistrationRules;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.OcrControl;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.Plusgiro;
import no.budstikke.documents.picture.LookTerms;

/**
 * What an issuer has agreed with its bank and its distributor. Source: Swedish e-faktura, sections
 * 3.1, 4.2, 4.4, 9.4 and 11.4.
 *
 * @param fui the issuer's identity
 * @param accounts those of the agreement, at most 99
 * @param ocr how the bank looks at references
 * @param look how documents are shown
 * @param rules how registrations are judged
 */
record Terms(
    Fui fui, List<PayeeAccount> accounts, OcrControl ocr, Look look, RegistrationRules rules) {
  private static final String FUI = "fui";
  private static final String ACCOUNTS = "accounts";
  private static final String LEVEL = "ocrLevel";
  private static final String LENGTHS = "ocrLengths";
  private static final String TEMPLATE = "template";
  private static final String FIELDS = "registrationFields";
  private static final int MOST_ACCOUNTS = 99;
  private static final int FIXED = OcrControl.Level.FIXED_LENGTH.number();

  /** Terms with few possible words, the usual one first. */
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "picture", List.of("none", "pdf"),
          "copies", List.of("none", "link"),
          "credits", List.of("no", "yes"),
          "registrations", List.of("open", "closed"),
          "customers", List.of("any", "known"),
          "samePerson", List.of("no", "yes"));

  private static final Set<String> KNOWN =
      Stream.concat(
              Stream.of(FUI, ACCOUNTS, LEVEL, LENGTHS, TEMPLATE, FIELDS), CHOICES.keySet().stream())
          .collect(Collectors.toUnmodifiableSet());

  Terms {
    accounts = List.copyOf(accounts);
  }

  /**
   * How documents are shown.
   *
   * @param template the distributor's number for the issuer's template
   * @param picture whether our picture goes along as a PDF
   * @param link whether the bank opens our picture by a link
   * @param credits whether credit notes are sent, too
   */
  record Look(String template, boolean picture, boolean link, boolean credits) {}

  /** Everything that is missing or wrong, one sentence each. */
  static List<String> objections(Agreement agreement) {
    Map<String, String> terms = agreement.terms();
    List<String> objections = new ArrayList<>();
    if (Fui.read(terms.getOrDefault(FUI, "")).isEmpty()) {
      objections.add(
          "'fui' must be organisation number, agreement number and bank, for example"
              + " 005561234567.00002222222.FSPA.SE.");
    }
    List<String> accounts = accountsIn(terms);
    if (accounts.isEmpty()
        || accounts.size() > MOST_ACCOUNTS
        || accounts.stream().anyMatch(text -> account(text).isEmpty())) {
      objections.add(
          "'accounts' must be 1-99 accounts with commas between, for example"
              + " BG 5402-9681, PG 28 65 43-4.");
    }
    if (ocr(terms).isEmpty()) {
      objections.add(
          "'ocrLevel' must be 1-4; 4 needs one or two lengths in 'ocrLengths', for example 10/12."
              + " At level 0 e-faktura is closed.");
    }
    if (!terms.getOrDefault(TEMPLATE, "1").matches("[A-Za-z0-9-]{1,20}")) {
      objections.add("'template' must be 1-20 letters and digits.");
    }
    if (RegistrationFields.read(terms.getOrDefault(FIELDS, RegistrationFields.USUAL)).isEmpty()) {
      objections.add(
          "'registrationFields' must be names with lengths, the customer number first, for example"
              + " customer_no:4-12:numeric, code:6-6:numeric:luhn.");
    }
    CHOICES.forEach(
        (term, words) -> {
          if (!words.contains(chosen(terms, term))) {
            objections.add("'" + term + "' must be one of " + String.join(", ", words) + ".");
          }
        });
    terms.keySet().stream()
        .filter(term -> !KNOWN.contains(term) && !LookTerms.isOne(term))
        .forEach(term -> objections.add("Swedish e-faktura knows no term '" + term + "'."));
    objections.addAll(LookTerms.objections(terms));
    return objections.stream().sorted().toList();
  }

  /** The terms; empty when there are objections. */
  static Optional<Terms> of(Agreement agreement) {
    if (!objections(agreement).isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> terms = agreement.terms();
    Fui fui = Fui.read(terms.getOrDefault(FUI, "")).orElseThrow();
    return Optional.of(
        new Terms(
            fui,
            accountsIn(terms).stream().map(Terms::account).flatMap(Optional::stream).toList(),
            ocr(terms).orElseThrow(),
            new Look(
                terms.getOrDefault(TEMPLATE, "1"),
                is(terms, "picture", "pdf"),
                is(terms, "copies", "link"),
                is(terms, "credits", "yes")),
            new RegistrationRules(
                fui.text(),
                RegistrationFields.read(terms.getOrDefault(FIELDS, RegistrationFields.USUAL)),
                new RegistrationRules.Strictness(
                    is(terms, "registrations", "open"),
                    is(terms, "customers", "known"),
                    is(terms, "samePerson", "yes")))));
  }

  private static boolean is(Map<String, String> terms, String term, String word) {
    return chosen(terms, term).equals(word);
  }

  private static String chosen(Map<String, String> terms, String term) {
    return terms.getOrDefault(term, CHOICES.getOrDefault(term, List.of("")).getFirst());
  }

  private static Optional<OcrControl> ocr(Map<String, String> terms) {
    String level = terms.getOrDefault(LEVEL, "2");
    String lengths = terms.getOrDefault(LENGTHS, "");
    if (!level.matches("[1-4]") || !lengths.matches("(\\d{1,2}(/\\d{1,2})?)?")) {
      return Optional.empty();
    }
    Set<Integer> all =
        Arrays.stream(lengths.split("/", -1))
            .filter(text -> !text.isEmpty())
            .map(Integer::valueOf)
            .collect(Collectors.toSet());
    int number = Integer.parseInt(level);
    boolean right =
        number == FIXED
            ? !all.isEmpty() && all.stream().allMatch(one -> one >= 2 && one <= 25)
            : all.isEmpty();
    return Arrays.stream(OcrControl.Level.values())
        .filter(one -> right && one.number() == number)
        .findFirst()
        .map(one -> new OcrControl(one, all));
  }

  private static List<String> accountsIn(Map<String, String> terms) {
    return Arrays.stream(terms.getOrDefault(ACCOUNTS, "").split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static Optional<PayeeAccount> account(String text) {
    if (text.startsWith("BG ")) {
      return Bankgiro.read(text.substring(3)).value().map(PayeeAccount.class::cast);
    }
    return text.startsWith("PG ")
        ? Plusgiro.read(text.substring(3)).value().map(PayeeAccount.class::cast)
        : Optional.empty();
  }
}
