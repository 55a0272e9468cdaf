package no.budstikke.documents.personal;

import no.budstikke.documents.html.Values;
import no.budstikke.documents.picture.InvoicePage;
import no.budstikke.documents.picture.Wording;

/**
 * The page that asks for a fact, as values.
 *
 * @param page what is asked
 * @param words of the page
 */
record Question(PersonalPage.Factor page, Wording words) {
  Values values() {
    String issuer = page.frame().issuer();
    String kind = InvoicePage.kind(page.kind(), page.language());
    String key = "fact." + page.fact().name();
    Values values =
        new Values()
            .text("title", words.of("factor.heading"))
            .text("heading", words.of("factor.heading"))
            .text("lead", words.of("factor.lead", kind, issuer))
            .text("wrong", page.wrong() ? words.of("factor.wrong") : "")
            .text("fact.label", words.of(key + ".label"))
            .text("fact.hint", words.of(key + ".hint", issuer))
            .text("tries", tries())
            .text("words.continue", words.of("continue"));
    return field(values);
  }

  private Values field(Values values) {
    return switch (page.fact()) {
      case EMAIL_ADDRESS -> field(values, "email", "email", "email");
      case POSTAL_CODE -> field(values, "text", "numeric", "postal-code");
      case BIRTH_YEAR -> field(values, "text", "numeric", "bday-year");
      case CUSTOMER_NUMBER -> field(values, "text", "text", "off");
    };
  }

  private static Values field(Values values, String type, String mode, String fill) {
    return values.text("fact.type", type).text("fact.mode", mode).text("fact.fill", fill);
  }

  private String tries() {
    return page.triesLeft() == 1
        ? words.of("factor.tries.one")
        : words.of("factor.tries.many", Integer.toString(page.triesLeft()));
  }
}
