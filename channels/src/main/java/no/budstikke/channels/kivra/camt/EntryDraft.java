package no.budstikke.channels.kivra.camt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One entry while it is read: what was booked at once, and the payments it is made of. */
final class EntryDraft {
  private static final Set<String> BOOKED = Set.of("BOOK", "PAID");

  private final List<Detail> details = new ArrayList<>();
  private OptionalLong amount = OptionalLong.empty();
  private OptionalLong batch = OptionalLong.empty();
  private String direction = "";
  private String status = "";
  private String key = "";
  private Optional<LocalDate> day = Optional.empty();

  /** One payment while it is read. */
  private static final class Detail {
    private final Set<String> structured = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private OptionalLong amount = OptionalLong.empty();
    private String key = "";

    /** The reference with a form before free words; nothing when there are several. */
    private String reference() {
      Set<String> quoted = structured.isEmpty() ? words : structured;
      return quoted.size() == 1 ? quoted.iterator().next() : "";
    }
  }

  void openDetail() {
    details.add(new Detail());
  }

  void take(String path, String text) {
    switch (path) {
      case "Amt" -> amount = Kronor.read(text);
      case "CdtDbtInd" -> direction = text;
      case "Sts", "Sts/Cd", "Sts/Prtry" -> status = text.isEmpty() ? status : text;
      case "BookgDt/Dt", "BookgDt/DtTm" -> day = CamtReader.day(text);
      case "AcctSvcrRef" -> key = text;
      case "NtryDtls/Btch/NbOfTxs" -> batch = Kronor.count(text);
      default -> {}
    }
  }

  void detail(String path, String text) {
    Detail detail = details.getLast();
    switch (path) {
      case "Amt", "AmtDtls/TxAmt/Amt" -> detail.amount = Kronor.read(text);
      case "Refs/AcctSvcrRef" -> detail.key = text;
      case "RmtInf/Strd/CdtrRefInf/Ref" -> detail.structured.add(text);
      case "RmtInf/Ustrd" -> detail.words.add(text);
      default -> {}
    }
  }

  boolean isCredit() {
    return direction.equals("CRDT");
  }

  /** In öre, without a sign. */
  long ore() {
    return amount.orElse(0);
  }

  /** What is wrong with it. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (amount.isEmpty()) {
      faults.add("has no amount.");
    }
    if (!isCredit() && !direction.equals("DBIT")) {
      faults.add("is neither credit nor debit.");
    }
    if (day.isEmpty()) {
      faults.add("has no day of booking.");
    }
    if (batch.isPresent() && batch.getAsLong() != details.size()) {
      faults.add("does not tell the number of its payments.");
    }
    boolean several = details.size() > 1;
    if (several && details.stream().mapToLong(one -> one.amount.orElse(0)).sum() != ore()) {
      faults.add("is not the sum of its payments.");
    }
    if (details.size() == 1 && details.getFirst().amount.orElse(ore()) != ore()) {
      faults.add("is not the sum of its payments.");
    }
    return faults;
  }

  /** The payments; none while it is only announced. */
  List<CamtFile.Posting> postings() {
    if (!BOOKED.contains(status) || day.isEmpty()) {
      return List.of();
    }
    if (details.isEmpty()) {
      return List.of(posting(new Detail(), day.get()));
    }
    return details.stream().map(detail -> posting(detail, day.get())).toList();
  }

  private CamtFile.Posting posting(Detail detail, LocalDate booked) {
    long ore = detail.amount.orElse(ore());
    return new CamtFile.Posting(
        detail.key.isEmpty() ? key : detail.key,
        booked,
        detail.reference(),
        isCredit() ? ore : -ore);
  }
}
