package no.budstikke.channels.avtalegiro.file;

import java.time.LocalDate;
import no.budstikke.core.request.CheckDigits;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.documents.fixedwidth.Day;

/** What we demand of ourselves beyond what readers do. Source: AvtaleGiro, section 12, "writer". */
final class Writable {
  private Writable() {}

  static void account(String account) {
    if (NorwegianAccount.read(account).fault().isPresent()) {
      throw new IllegalArgumentException("The account's check digit does not fit.");
    }
  }

  static void kid(String kid) {
    int last = kid.length() - 1;
    if (last < 1) {
      throw new IllegalArgumentException("The KID is missing.");
    }
    CharSequence body = kid.subSequence(0, last);
    char check = kid.charAt(last);
    if (CheckDigits.mod10(body) != check && CheckDigits.mod11(body) != check) {
      throw new IllegalArgumentException("The KID's check digit does not fit.");
    }
  }

  static void date(LocalDate date) {
    if (!Day.takes(date)) {
      throw new IllegalArgumentException("Two digits cannot tell the year.");
    }
  }

  static void ore(long ore) {
    if (ore == 0) {
      throw new IllegalArgumentException("An amount is not nothing.");
    }
  }
}
