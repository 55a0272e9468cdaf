package no.budstikke.channels.email;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.transform.Invitation.Factor;

/**
 * What an issuer has agreed about short mails with a link to a page, instead of a mail with all in
 * it. Source: mail and print, section 1; design, ruling 3.
 *
 * @param factor what the consumer must know beside the link
 * @param letterAfter after how many work days unopened a letter follows; 0 for never
 */
record Smartmail(Factor factor, int letterAfter) {
  /** A link alone. */
  static final Smartmail NOTHING_MORE = new Smartmail(Factor.NONE, 0);

  private static final String SWITCH = "smartmail";
  private static final String FACTOR = "smartmail.factor";
  private static final String ESCALATE = "smartmail.escalate";
  private static final String OFF = "off";
  private static final String DAYS = "(?:10|[1-9])";

  static boolean isOne(String term) {
    return List.of(SWITCH, FACTOR, ESCALATE).contains(term);
  }

  static List<String> objections(Map<String, String> terms) {
    List<String> objections = new ArrayList<>();
    if (!List.of("on", OFF).contains(terms.getOrDefault(SWITCH, OFF))) {
      objections.add("'smartmail' must be on or off.");
    }
    if (factor(terms).isEmpty()) {
      objections.add(
          "'smartmail.factor' must be none, postal-code, customer-number, birth-year or email when"
              + " it is given.");
    }
    String escalate = terms.getOrDefault(ESCALATE, OFF);
    if (!escalate.equals(OFF) && !escalate.matches(DAYS)) {
      objections.add(
          "'smartmail.escalate' must be off, or after how many work days a letter follows, 1-10.");
    }
    return objections;
  }

  /** Of terms without objections; empty where the mail carries all. */
  static Optional<Smartmail> of(Map<String, String> terms) {
    String escalate = terms.getOrDefault(ESCALATE, OFF);
    return terms.getOrDefault(SWITCH, OFF).equals("on")
        ? factor(terms)
            .map(
                factor ->
                    new Smartmail(factor, escalate.equals(OFF) ? 0 : Integer.parseInt(escalate)))
        : Optional.empty();
  }

  private static Optional<Factor> factor(Map<String, String> terms) {
    String code = terms.getOrDefault(FACTOR, Factor.NONE.code());
    return Arrays.stream(Factor.values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
