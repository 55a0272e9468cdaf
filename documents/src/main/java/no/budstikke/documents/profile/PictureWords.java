package no.budstikke.documents.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.ubl.UblDocument;

/**
 * What a picture of a document should show: reference, account, amount and due date. Source: input
 * format, section 6. Blanks and the marks people write between digits are left out on both sides.
 */
final class PictureWords {
  private static final String MARKS = "[\\s\u00a0\u202f.,:'’/-]";
  private static final List<DateTimeFormatter> DATES =
      Stream.of("ddMMyyyy", "yyyyMMdd", "ddMMyy", "yyMMdd", "dMyyyy", "dMMMMyyyy", "dMMMyyyy")
          .flatMap(
              form ->
                  Stream.of("nb", "sv", "en")
                      .map(language -> DateTimeFormatter.ofPattern(form, Locale.of(language))))
          .toList();

  private PictureWords() {}

  /** The words of a text, fit to be searched. */
  static String bare(String text) {
    return text.replaceAll(MARKS, "").toLowerCase(Locale.ROOT);
  }

  /** The words in the message files for the data that the picture does not show. */
  static List<String> missingIn(String bareText, UblDocument document) {
    List<String> missing = new ArrayList<>();
    if (!document.paymentMeans().references().stream()
        .map(Node::text)
        .allMatch(text -> bareText.contains(bare(text)))) {
      missing.add("reference");
    }
    if (document.paymentMeans().accounts().stream()
        .flatMap(written -> written.reading().value().stream())
        .noneMatch(account -> shows(bareText, account))) {
      missing.add("account");
    }
    if (document.amountDue().filter(amount -> !shows(bareText, amount)).isPresent()) {
      missing.add("amount-due");
    }
    if (document.due().filter(date -> !shows(bareText, date)).isPresent()) {
      missing.add("due-date");
    }
    return missing;
  }

  private static boolean shows(String text, PayeeAccount account) {
    return text.contains(bare(account.machineForm()));
  }

  private static boolean shows(String text, Amount amount) {
    BigDecimal major = amount.major().abs();
    boolean round = major.stripTrailingZeros().scale() <= 0;
    return text.contains(bare(major.toPlainString()))
        || (round && text.contains(major.toBigInteger().toString()));
  }

  private static boolean shows(String text, LocalDate date) {
    return DATES.stream().anyMatch(form -> text.contains(bare(form.format(date))));
  }
}
