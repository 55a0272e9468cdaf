package no.budstikke.channels.efakturase;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.efakturase.file.StatusFile.Reason;

/**
 * Which code means what: three codes are public, the others a distributor tells. Source: Swedish
 * e-faktura, sections 8.1 and 8.3.
 */
record Reasons(Map<String, ReasonClass> codes) {
  private static final Map<String, ReasonClass> USUAL =
      Map.of(
          "410", ReasonClass.RECIPIENT_UNKNOWN,
          "705", ReasonClass.UNKNOWN,
          "801", ReasonClass.CONFIG,
          "DUPLICATE", ReasonClass.DUPLICATE);

  private static final List<String> ABOUT_DATA =
      List.of("format", "amount", "date", "reference", "account");
  private static final List<String> ABOUT_RECIPIENT = List.of("recipient", "agreement", "registr");
  private static final List<String> ABOUT_CONTRACT = List.of("fui", "distributor");

  Reasons {
    Map<String, ReasonClass> all = new HashMap<>(USUAL);
    all.putAll(codes);
    codes = Map.copyOf(all);
  }

  /** By the code where it is known, else by the words beside it. */
  ReasonClass of(Reason reason) {
    return Optional.ofNullable(codes.get(reason.code())).orElseGet(() -> byWords(reason));
  }

  private static ReasonClass byWords(Reason reason) {
    String words = (reason.code() + " " + reason.text()).toLowerCase(Locale.ROOT);
    if (ABOUT_DATA.stream().anyMatch(words::contains)) {
      return ReasonClass.DATA;
    }
    if (words.contains("duplicate")) {
      return ReasonClass.DUPLICATE;
    }
    if (ABOUT_CONTRACT.stream().anyMatch(words::contains)) {
      return ReasonClass.CONFIG;
    }
    return ABOUT_RECIPIENT.stream().anyMatch(words::contains)
        ? ReasonClass.RECIPIENT_UNKNOWN
        : ReasonClass.UNKNOWN;
  }
}
