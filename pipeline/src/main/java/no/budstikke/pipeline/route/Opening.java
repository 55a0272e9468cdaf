package no.budstikke.pipeline.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.validate.Judge;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;
import no.budstikke.pipeline.ledger.Head;

/** Opens the requests of a chunk: what is settled without a choice, and the cases to be decided. */
final class Opening {
  private final Judge judge;
  private final Circumstances circumstances;
  private final Map<UUID, Long> credited;
  private final List<Draft> settled = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();

  /**
   * Opens requests.
   *
   * @param credited how much of some of them has been credited
   */
  Opening(Judge judge, Circumstances circumstances, Map<UUID, Long> credited) {
    this.judge = judge;
    this.circumstances = circumstances;
    this.credited = Map.copyOf(credited);
  }

  /**
   * Opens one.
   *
   * @param tried plans that have been tried for it and definitely failed
   */
  void open(Head head, Submission submission, List<PlanCode> tried) {
    switch (judge.judge(submission, Optional.of(circumstances.issuer().account()))) {
      case Judgement.Invalid _ ->
          settled.add(new Draft(head.id(), new Draft.Verdict.NoLongerValid(), List.of()));
      case Judgement.Valid(var document, var _) -> {
        if (tried.isEmpty() || mayFallBack(document)) {
          boolean less = credited.getOrDefault(head.id(), 0L) != 0;
          cases.add(
              new Case(
                  head.id(),
                  rest(head, document),
                  circumstances.source(document, submission, less),
                  head.received(),
                  tried));
        } else {
          settled.add(new Draft(head.id(), new Draft.Verdict.NoFallback(), List.of()));
        }
      }
    }
  }

  /** What is left of it after credit notes. */
  private PaymentRequest rest(Head head, PaymentRequest document) {
    long minor = credited.getOrDefault(head.id(), 0L);
    return minor == 0
        ? document
        : document.less(new Amount(minor, document.payment().due().currency()));
  }

  List<Draft> settled() {
    return settled;
  }

  List<Case> cases() {
    return cases;
  }

  private boolean mayFallBack(PaymentRequest document) {
    return circumstances
        .policyFor(document.heading().kind())
        .fallback()
        .contains(document.heading().kind());
  }
}
