package no.budstikke.documents.profile;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import no.budstikke.core.request.Market;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.Evidence;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Judge;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Layer;
import no.budstikke.core.validate.Severity;
import no.budstikke.core.validate.Submission;
import no.budstikke.core.validate.Verdict;
import no.budstikke.documents.profile.Subject.Circumstances;
import no.budstikke.documents.tree.Defect;
import no.budstikke.documents.tree.DocumentTree;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.TreeJudge;
import no.budstikke.documents.tree.TreeReader;
import no.budstikke.documents.ubl.Files;
import no.budstikke.documents.ubl.RequestReader;
import no.budstikke.documents.ubl.UblDocument;

/**
 * Judges UBL documents by layers L1, L5 and L6, and where it is asked to by the official layers L2
 * to L4. May be shared by threads. Source: input format, sections 10 to 12.
 */
public final class UblJudge implements TreeJudge {
  private final Limits limits;
  private final Optional<InstantSource> clock;
  private final Optional<OfficialLayers> official;
  private final Relaxation relaxation;
  private final ConcurrentLinkedDeque<TreeReader> readers = new ConcurrentLinkedDeque<>();

  /** A judge without a clock: a due date is compared with the issue date only. */
  public UblJudge(Limits limits) {
    this.limits = limits;
    this.clock = Optional.empty();
    this.official = Optional.empty();
    this.relaxation = Relaxation.CONSUMER;
  }

  /** A judge that also warns of due dates that have passed. */
  public UblJudge(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = Optional.of(clock);
    this.official = Optional.empty();
    this.relaxation = Relaxation.CONSUMER;
  }

  /**
   * A judge that also runs the official layers.
   *
   * @param relaxation what the account and the document do not say: a strict account is never
   *     relaxed, and a document that says that it is an EHF Reminder is taken for one
   */
  public UblJudge(
      Limits limits,
      Optional<InstantSource> clock,
      OfficialLayers official,
      Relaxation relaxation) {
    this.limits = limits;
    this.clock = clock;
    this.official = Optional.of(official);
    this.relaxation = relaxation;
  }

  private UblJudge(UblJudge other, InstantSource clock) {
    this.limits = other.limits;
    this.clock = Optional.of(clock);
    this.official = other.official;
    this.relaxation = other.relaxation;
  }

  /** The rule sets that verdicts rest on, as reports name them (input format, section 12). */
  public static List<String> rulesets() {
    return List.of(Profile.RULESET);
  }

  /** The ids of the rules that are applied, for whoever checks that each has its texts. */
  public static List<String> rules() {
    return Profile.RULES.stream().map(Rule::id).toList();
  }

  @Override
  public Judge at(Instant moment) {
    return new UblJudge(this, InstantSource.fixed(moment));
  }

  @Override
  public List<String> law() {
    LocalDate day =
        clock
            .map(time -> LocalDate.ofInstant(time.instant(), Market.NO.zone()))
            .orElse(LocalDate.MAX);
    List<String> law = new ArrayList<>();
    official.ifPresent(layers -> law.addAll(layers.rulesets(day)));
    law.addAll(rulesets());
    return law;
  }

  @Override
  public Judgement judge(Submission submission, Optional<Account> account) {
    TreeReader reader = Optional.ofNullable(readers.poll()).orElseGet(() -> new TreeReader(limits));
    try {
      Optional<Defect> defect = reader.read(submission.document().bytes());
      return defect
          .<Judgement>map(found -> new Judgement.Invalid("", "", List.of(found.finding())))
          .orElseGet(() -> judge(reader.tree(), submission, account));
    } finally {
      readers.push(reader);
    }
  }

  @Override
  public Judgement judge(DocumentTree tree, Submission submission, Optional<Account> account) {
    Node root = Node.root(tree);
    return UblDocument.of(root, submission, account)
        .map(document -> judge(document, account))
        .orElseGet(() -> new Judgement.Invalid("", "", List.of(unknownRoot(root))));
  }

  private Judgement judge(UblDocument document, Optional<Account> account) {
    RequestReader.Read read = RequestReader.read(document);
    Subject subject =
        new Subject(
            document,
            read.gaps(),
            seen(document.files().each()),
            new Circumstances(account, today(document, account), limits));
    List<Finding> findings =
        OfficialLayers.merged(apply(Profile.RULES, subject), official(document, account));
    return Verdict.of(findings) == Verdict.REJECTED
        ? new Judgement.Invalid(document.number().text(), document.kind().code(), findings)
        : new Judgement.Valid(read.request(), findings);
  }

  private List<SeenFile> seen(List<Files.File> files) {
    return files.isEmpty()
        ? List.of()
        : files.stream().map(file -> SeenFile.of(file, limits.attachmentBytes())).toList();
  }

  /** What the schema does not allow, else what the official rules say. */
  private List<Finding> official(UblDocument document, Optional<Account> account) {
    if (official.isEmpty()) {
      return List.of();
    }
    DocumentTree tree = document.root().tree();
    List<Finding> faults = official.get().schema(tree);
    return faults.isEmpty()
        ? official.get().rules(tree, relaxation(document, account), lawOf(document, account))
        : faults;
  }

  /** The day whose law holds: that of the check, else that of issue, else the newest. */
  private LocalDate lawOf(UblDocument document, Optional<Account> account) {
    return today(document, account).or(document::issued).orElse(LocalDate.MAX);
  }

  private Relaxation relaxation(UblDocument document, Optional<Account> account) {
    if (account.filter(known -> known.mode() == Account.Mode.STRICT).isPresent()) {
      return Relaxation.STRICT;
    }
    return relaxation == Relaxation.CONSUMER && document.isEhfReminder()
        ? Relaxation.EHF_REMINDER
        : relaxation;
  }

  private static List<Finding> apply(List<Rule> rules, Subject subject) {
    Report report = new Report(rules.getFirst());
    for (Rule rule : rules) {
      report.under(rule);
      rule.check().look(subject, report);
    }
    return report.findings();
  }

  private Optional<LocalDate> today(UblDocument document, Optional<Account> account) {
    Market market = account.map(Account::market).or(document::market).orElse(Market.NO);
    return clock.map(time -> LocalDate.ofInstant(time.instant(), market.zone()));
  }

  private static Finding unknownRoot(Node root) {
    String name = root.tree().prefixedName(root.at());
    return Finding.own(
        "B2C-DOC-01",
        Layer.PROFILE,
        Severity.FATAL,
        root.place(),
        new Evidence(
            Optional.empty(), Optional.of(name), Optional.empty(), List.of("#root", name)));
  }
}
