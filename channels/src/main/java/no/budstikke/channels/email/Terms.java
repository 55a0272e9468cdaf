package no.budstikke.channels.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.choose.Agreement;
import no.budstikke.documents.picture.LookTerms;

/**
 * What an issuer has agreed with us about its mail.
 *
 * @param from its address, under a domain that lets us send
 * @param fromName by which consumers know it
 * @param replyTo its customer service
 * @param smartmail how short mails with a link are, where mails are short
 */
record Terms(
    Address from, String fromName, Optional<Address> replyTo, Optional<Smartmail> smartmail) {
  private static final Set<String> KNOWN = Set.of("from", "fromName", "replyTo");
  private static final int LONGEST_NAME = 78;

  /** Everything that is missing or wrong, one sentence each. */
  static List<String> objections(Agreement agreement) {
    Map<String, String> terms = agreement.terms();
    List<String> objections = new ArrayList<>();
    if (!isAddress(terms.getOrDefault("from", ""))) {
      objections.add("'from' must be the mail address that invoices come from.");
    }
    String name = terms.getOrDefault("fromName", "");
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      objections.add("'fromName' must be the sender's name, 1-78 characters.");
    }
    if (terms.containsKey("replyTo") && !isAddress(terms.getOrDefault("replyTo", ""))) {
      objections.add("'replyTo' must be a mail address when it is given.");
    }
    terms.keySet().stream()
        .filter(key -> !KNOWN.contains(key) && !LookTerms.isOne(key) && !Smartmail.isOne(key))
        .sorted()
        .forEach(key -> objections.add("E-mail knows no term '" + key + "'."));
    objections.addAll(LookTerms.objections(terms));
    objections.addAll(Smartmail.objections(terms));
    return objections;
  }

  /** The terms; empty when there are objections. */
  static Optional<Terms> of(Agreement agreement) {
    if (!objections(agreement).isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> terms = agreement.terms();
    return Address.read(terms.getOrDefault("from", ""))
        .map(
            from ->
                new Terms(
                    from,
                    terms.getOrDefault("fromName", "").strip(),
                    Optional.ofNullable(terms.get("replyTo")).flatMap(Address::read),
                    Smartmail.of(terms)));
  }

  private static boolean isAddress(String text) {
    return Address.read(text).isPresent();
  }
}
