package no.budstikke.pipeline.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.transform.Prepared;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.money.Credits;

/**
 * What is to become of one request, worked out before anything is written.
 *
 * @param request whose
 * @param verdict what came of judging, choosing and preparing
 * @param legs the legs to be delivered, in the plan's order; empty unless routed
 * @param money what is to be paid or was credited, where payments will be told of
 */
record Draft(UUID request, Verdict verdict, List<PreparedLeg> legs, Money money) {
  /** A draft that is not about money. */
  Draft(UUID request, Verdict verdict, List<PreparedLeg> legs) {
    this(request, verdict, legs, Money.NONE);
  }

  Draft {
    legs = List.copyOf(legs);
  }

  /** A decision with what it rests on. */
  record Made(Snapshot snapshot, Decision decision) {}

  /** What came of it. */
  sealed interface Verdict {
    /** A decision, to be written down and followed. */
    record Decided(Made made) implements Verdict {}

    /** A register is silent: it is asked again at this moment. */
    record Waits(Made made, Instant again) implements Verdict {}

    /** This channel's register is to be asked first. */
    record Unasked(ChannelId channel) implements Verdict {}

    /** A channel found the document wrong for every channel: routed, and a person must look. */
    record WrongData(Made made, String rule) implements Verdict {}

    /** What was right at intake is not right any more: the issuer's configuration has changed. */
    record NoLongerValid() implements Verdict {}

    /** Fallback is not wanted for documents of this kind. */
    record NoFallback() implements Verdict {}
  }

  /**
   * One leg, ready to be handed over.
   *
   * @param delivery its name
   * @param place in the plan
   * @param leg what is to be done
   * @param prepared the exact bytes
   * @param terms what it costs, and until when something can be done about it
   */
  record PreparedLeg(UUID delivery, int place, Leg leg, Prepared prepared, Terms terms) {}

  /**
   * What a leg costs and until when.
   *
   * @param cost its list price
   * @param times until when it can be handed over and asked back
   */
  record Terms(Cost cost, Line.Times times) {}

  /**
   * What a request does to the payment dimension.
   *
   * @param asked what it asks for
   * @param credit what it takes off another
   * @param replaces the numbers of what it asks for once more
   */
  record Money(Optional<Asked> asked, Optional<Credits.Note> credit, List<String> replaces) {
    /** Nothing. */
    static final Money NONE = new Money(Optional.empty(), Optional.empty(), List.of());

    Money {
      replaces = List.copyOf(replaces);
    }
  }

  /**
   * The money a request asks for, of issuers who are told of payments.
   *
   * @param account where it should go
   * @param reference under which it comes
   * @param amount how much
   * @param due when
   * @param unpaidAfter when a claim counts as failed, where there is one
   */
  record Asked(
      PayeeAccount account,
      String reference,
      Amount amount,
      Optional<LocalDate> due,
      Optional<Instant> unpaidAfter) {
    @Override
    public String toString() {
      return "Asked";
    }
  }
}
