package no.budstikke.documents.envelope;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import no.budstikke.core.receive.RequestKey;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Judged;
import no.budstikke.core.validate.JudgedDocuments;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.tree.Defect;
import no.budstikke.documents.tree.DocumentTree;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;
import no.budstikke.documents.tree.TreeJudge;
import no.budstikke.documents.tree.TreeReader;

/** One reading of one envelope: hands documents on, counts them, and closes the books. */
final class Intake {
  private static final Path AMOUNT_DUE = Path.of("cac:LegalMonetaryTotal/cbc:PayableAmount");
  private static final Path CURRENCY = Path.of("cbc:DocumentCurrencyCode");
  private static final Path UUID = Path.of("cbc:UUID");
  private static final int LONGEST_KEY = 120;
  private static final int LONGEST_AMOUNT = 30;

  /** Beyond this many, findings about the envelope repeat what is known. */
  private static final int MOST_FINDINGS = 1000;

  private final TreeJudge judge;
  private final Limits limits;
  private final Optional<Account> account;
  private final JudgedDocuments out;
  private final TreeReader reader;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, BigDecimal> sums = new TreeMap<>();
  private Declared declared = Declared.NOTHING;
  private long documents;
  private long notRead;
  private boolean refused;
  private boolean broken;

  Intake(TreeJudge judge, Limits limits, Optional<Account> account, JudgedDocuments out) {
    this.judge = judge;
    this.limits = limits;
    this.account = account;
    this.out = out;
    this.reader = new TreeReader(limits);
  }

  Limits limits() {
    return limits;
  }

  long documents() {
    return documents;
  }

  void declare(Declared header) {
    declared = header;
  }

  /** Something about the envelope that need not stop it. */
  void note(Finding finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    }
  }

  /** A document that was announced or begun cannot be read. */
  void miss(Finding finding) {
    note(finding);
    notRead++;
  }

  /** Nothing of it may travel. */
  void refuse(Finding finding) {
    note(finding);
    refused = true;
  }

  void refuse() {
    refused = true;
  }

  /** What follows cannot be read; what came before keeps its verdict unless totals say more. */
  void breakOff(Finding finding) {
    miss(finding);
    broken = true;
  }

  /** Whether one more document may come; refuses the envelope when not. */
  boolean hasRoom() {
    if (documents < limits.batch().documents()) {
      return true;
    }
    refuse(EnvelopeFindings.overLimit("limit.documents"));
    notRead++;
    return false;
  }

  /** A document in memory. */
  void take(Optional<String> entry, Submission submission) {
    Optional<Defect> defect = reader.read(submission.document().bytes());
    take(entry, submission, defect, reader.tree());
  }

  /** A document that has been read already. */
  void take(
      Optional<String> entry, Submission submission, Optional<Defect> defect, DocumentTree tree) {
    take(entry, submission, defect, tree, _ -> List.of());
  }

  /** The same, with something to say about how it agrees with a header. */
  void take(
      Optional<String> entry,
      Submission submission,
      Optional<Defect> defect,
      DocumentTree tree,
      Function<Node, List<Finding>> agreement) {
    documents++;
    if (defect.isPresent()) {
      Judgement unread = new Judgement.Invalid("", "", List.of(defect.get().finding()));
      out.next(new Judged(entry, key(submission, Optional.empty()), submission, unread));
      return;
    }
    Node root = Node.root(tree);
    add(root);
    List<Finding> more = new ArrayList<>(IssuerAgreement.findings(declared, root));
    more.addAll(agreement.apply(root));
    Judgement judgement = with(more, judge.judge(tree, submission, account));
    out.next(new Judged(entry, key(submission, root.first(UUID).value()), submission, judgement));
  }

  private static Judgement with(List<Finding> more, Judgement judgement) {
    if (more.isEmpty()) {
      return judgement;
    }
    List<Finding> all = new ArrayList<>(more);
    all.addAll(judgement.findings());
    return switch (judgement) {
      case Judgement.Valid(var request, var _) ->
          new Judgement.Invalid(request.heading().number(), request.heading().kind().code(), all);
      case Judgement.Invalid(var number, var kind, var _) ->
          new Judgement.Invalid(number, kind, all);
    };
  }

  /** Beside the document, or the sender's UUID inside it (input format, section 2). */
  private static Optional<RequestKey> key(Submission submission, Optional<String> inside) {
    return Optional.ofNullable(submission.metadata().get("key"))
        .or(() -> inside)
        .filter(key -> !key.isBlank() && key.length() <= LONGEST_KEY)
        .map(RequestKey::new);
  }

  private void add(Node root) {
    String amount = root.first(AMOUNT_DUE).text();
    if (amount.length() <= LONGEST_AMOUNT && amount.matches("[+-]?\\d+(\\.\\d*)?")) {
      sums.merge(root.first(CURRENCY).text(), new BigDecimal(amount), BigDecimal::add);
    }
  }

  /** The end has been read, or cannot be reached. */
  EnvelopeReport close() {
    if (!refused) {
      closeBooks();
    }
    return new EnvelopeReport(
        declared.name(),
        refused,
        declared.atomic(),
        (int) Math.min(notRead, Integer.MAX_VALUE),
        findings);
  }

  private void closeBooks() {
    if (broken) {
      refused = declared.hasTotals();
      notRead = Math.max(notRead, declared.count().orElse(0) - documents);
      return;
    }
    long found = documents + notRead;
    if (found == 0) {
      refuse(EnvelopeFindings.empty());
    }
    long announced = declared.count().orElse(found);
    if (announced != found) {
      refuse(EnvelopeFindings.totals("count", String.valueOf(announced), String.valueOf(found)));
    }
    declared.sums().forEach(this::demandSum);
  }

  private void demandSum(String currency, BigDecimal sum) {
    BigDecimal read = sums.getOrDefault(currency, BigDecimal.ZERO);
    if (read.compareTo(sum) != 0) {
      refuse(EnvelopeFindings.totals("sum", sum + " " + currency, read + " " + currency));
    }
  }
}
