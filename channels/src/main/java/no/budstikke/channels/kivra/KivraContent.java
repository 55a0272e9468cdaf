package no.budstikke.channels.kivra;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Content;

/**
 * One content, as it is sent. Source: Kivra, section 6.
 *
 * @param to the recipient
 * @param subject the title in the inbox, without personal data
 * @param generatedAt for sorting; not looked at by the control of duplicates
 * @param type section 6.2
 * @param parts what is to be read
 * @param payment how it is to be paid, where it can be
 */
record KivraContent(
    Recipient to,
    String subject,
    LocalDate generatedAt,
    String type,
    List<Part> parts,
    Optional<PaymentOptions> payment) {
  KivraContent {
    parts = List.copyOf(parts);
  }

  /** A file; the page for phones goes with the first (section 6.4). */
  record Part(String name, Content data, String contentType, Optional<Part> responsive) {}

  /**
   * How it can be paid (section 6.5).
   *
   * @param method {@code 1} for Bankgiro, {@code 2} for Plusgiro
   * @param account the giro number
   * @param swish section 6.6
   * @param options fixed sums; the first settles the whole debt
   * @param flexible a sum the payer chooses
   */
  record PaymentOptions(
      String method,
      String account,
      Optional<String> swish,
      List<Option> options,
      Optional<FlexibleOption> flexible) {
    PaymentOptions {
      options = List.copyOf(options);
    }

    @Override
    public String toString() {
      return "PaymentOptions";
    }
  }

  /** What is quoted, and whether it has a check digit: {@code SE_OCR} or {@code TENANT_REF}. */
  record Reference(String type, String value) {
    @Override
    public String toString() {
      return "Reference";
    }
  }

  /** A fixed sum. */
  record Option(LocalDate due, Amount amount, Reference reference, Optional<String> title) {}

  /** A sum between limits. */
  record FlexibleOption(LocalDate due, Reference reference, String title, Limits limits) {}

  /** Hard limits outside, soft ones inside. */
  record Limits(Amount least, Amount leastSuggested, Amount mostSuggested, Amount most) {
    Limits {
      boolean rising =
          least.compareTo(leastSuggested) <= 0
              && leastSuggested.compareTo(mostSuggested) <= 0
              && mostSuggested.compareTo(most) <= 0;
      if (!rising) {
        throw new IllegalArgumentException("The limits of a free sum must rise.");
      }
    }
  }

  @Override
  public String toString() {
    return "KivraContent";
  }
}
