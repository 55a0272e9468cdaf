package no.budstikke.channels.kivra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.budstikke.core.choose.Agreement;
import no.budstikke.documents.picture.LookTerms;

/**
 * What an issuer has agreed with Kivra.
 *
 * @param tenant the sender that consumers see: a key of Kivra's, opaque to us (Kivra, section 1)
 * @param vat the VAT number by which Kivra is asked for the key, when that is not given
 * @param swish an alias, or {@code disable} (section 6.6)
 * @param digitsOnly whether giro numbers go without hyphen (uncertain 2)
 * @param page whether a page for phones goes along with the PDF (section 6.4)
 * @param email whether somebody without a number is found by a verified address (section 5.2)
 */
record Terms(
    Optional<String> tenant,
    Optional<String> vat,
    Optional<String> swish,
    boolean digitsOnly,
    boolean page,
    boolean email) {
  private static final Pattern KEY = Pattern.compile("[0-9A-Za-z]{1,64}");
  private static final Pattern VAT = Pattern.compile("SE\\d{10}01");
  private static final Pattern YES_OR_NO = Pattern.compile("yes|no");
  private static final Pattern ALIAS = Pattern.compile("[0-9A-Za-z]{3,20}");
  private static final Set<String> KNOWN =
      Set.of("email", "tenant", "vat", "swish", "account", "page");

  /** Everything that is missing or wrong, one sentence each. */
  static List<String> objections(Agreement agreement) {
    Map<String, String> terms = agreement.terms();
    List<String> objections = new ArrayList<>();
    if (terms.containsKey("tenant") == terms.containsKey("vat")) {
      objections.add("Either 'tenant', Kivra's key of the sender, or 'vat' must be given.");
    }
    object(terms, "tenant", KEY, "must be the sender's key at Kivra.", objections);
    object(terms, "vat", VAT, "must be a VAT number, SE and twelve digits.", objections);
    object(terms, "swish", ALIAS, "must be a Swish alias, or the word disable.", objections);
    object(
        terms,
        "account",
        Pattern.compile("hyphen|digits"),
        "must be hyphen or digits.",
        objections);
    object(terms, "page", YES_OR_NO, "must be yes or no.", objections);
    object(terms, "email", YES_OR_NO, "must be yes or no.", objections);
    terms.keySet().stream()
        .filter(key -> !KNOWN.contains(key) && !LookTerms.isOne(key))
        .sorted()
        .forEach(key -> objections.add("Kivra knows no term '" + key + "'."));
    objections.addAll(LookTerms.objections(terms));
    return objections;
  }

  /** The terms; empty when there are objections. */
  static Optional<Terms> of(Agreement agreement) {
    Map<String, String> terms = agreement.terms();
    return objections(agreement).isEmpty()
        ? Optional.of(
            new Terms(
                Optional.ofNullable(terms.get("tenant")),
                Optional.ofNullable(terms.get("vat")),
                Optional.ofNullable(terms.get("swish")),
                terms.getOrDefault("account", "hyphen").equals("digits"),
                terms.getOrDefault("page", "no").equals("yes"),
                terms.getOrDefault("email", "no").equals("yes")))
        : Optional.empty();
  }

  private static void object(
      Map<String, String> terms, String key, Pattern form, String must, List<String> objections) {
    if (terms.containsKey(key) && !form.matcher(terms.getOrDefault(key, "")).matches()) {
      objections.add("'" + key + "' " + must);
    }
  }
}
