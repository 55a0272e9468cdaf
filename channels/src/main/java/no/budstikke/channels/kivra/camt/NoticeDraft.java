package no.budstikke.channels.kivra.camt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import no.budstikke.core.request.Bankgiro;

/** One notification while it is read, and what it says of itself. */
final class NoticeDraft {
  private static final String BANKGIRO = "BGNR";

  private final List<CamtFile.Posting> postings = new ArrayList<>();
  private final Map<String, OptionalLong> said = new HashMap<>();
  private String account = "";
  private String scheme = "";
  private long credits;
  private long debits;
  private long creditSum;
  private long debitSum;

  void account(String text) {
    account = text;
  }

  void scheme(String text) {
    scheme = text;
  }

  /** A number of the summary, by its path within it. */
  void total(String path, String text) {
    if (path.endsWith("/NbOfNtries")) {
      said.put(path, Kronor.count(text));
    } else if (path.endsWith("/Sum")) {
      said.put(path, Kronor.read(text));
    }
  }

  void add(EntryDraft entry) {
    if (entry.isCredit()) {
      credits++;
      creditSum += entry.ore();
    } else {
      debits++;
      debitSum += entry.ore();
    }
    postings.addAll(entry.postings());
  }

  /** How many have been read. */
  long entries() {
    return credits + debits;
  }

  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (!scheme.equals(BANKGIRO) || Bankgiro.read(account).value().isEmpty()) {
      faults.add("is about no Bankgiro number.");
    }
    compare("TtlNtries/NbOfNtries", entries(), "the number of entries", faults);
    compare("TtlNtries/Sum", creditSum + debitSum, "the sum of the entries", faults);
    compare("TtlCdtNtries/NbOfNtries", credits, "the number of credits", faults);
    compare("TtlCdtNtries/Sum", creditSum, "the sum of the credits", faults);
    compare("TtlDbtNtries/NbOfNtries", debits, "the number of debits", faults);
    compare("TtlDbtNtries/Sum", debitSum, "the sum of the debits", faults);
    return faults;
  }

  Optional<CamtFile.Notice> made() {
    return Bankgiro.read(account).value().map(giro -> new CamtFile.Notice(giro, postings));
  }

  private void compare(String path, long is, String what, List<String> faults) {
    Optional.ofNullable(said.get(path))
        .filter(number -> number.orElse(-1) != is)
        .ifPresent(_ -> faults.add("does not tell " + what + "."));
  }
}
