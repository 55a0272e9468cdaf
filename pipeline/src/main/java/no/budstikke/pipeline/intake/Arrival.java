package no.budstikke.pipeline.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.receive.RequestKey;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.validate.Evidence;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Judged;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Layer;
import no.budstikke.core.validate.Place;
import no.budstikke.core.validate.Severity;
import no.budstikke.core.validate.Verdict;
import no.budstikke.pipeline.postgres.Uuids;
import no.budstikke.pipeline.store.ContentHash;

/**
 * One document on its way in.
 *
 * @param id the name it gets if it is new
 * @param judged what was handed in and found
 * @param fingerprint tells it from other content
 * @param verdict after everything that is known so far
 */
record Arrival(UUID id, Judged judged, ContentHash fingerprint, Verdict verdict) {
  /** Number used before with other content. */
  private static final String USED = "B2C-DUP-01";

  /** Key or number is in another upload that has not ended. */
  private static final String UNDER_WAY = "B2C-DUP-02";

  static Arrival of(Judged judged) {
    return new Arrival(
        Uuids.next(),
        judged,
        ContentHash.of32(judged.submission().fingerprint()),
        Verdict.of(judged.judgement().findings()));
  }

  boolean isRejected() {
    return verdict == Verdict.REJECTED;
  }

  List<Finding> findings() {
    return judged.judgement().findings();
  }

  String number() {
    return switch (judged.judgement()) {
      case Judgement.Valid(var request, var _) -> request.heading().number();
      case Judgement.Invalid(var number, var _, var _) -> number;
    };
  }

  String kind() {
    return switch (judged.judgement()) {
      case Judgement.Valid(var request, var _) -> request.heading().kind().code();
      case Judgement.Invalid(var _, var kind, var _) -> kind;
    };
  }

  Optional<NationalId> person() {
    return switch (judged.judgement()) {
      case Judgement.Valid(var request, var _) -> request.consumer().identity().nationalId();
      case Judgement.Invalid _ -> Optional.empty();
    };
  }

  /** The issuer's key, or the one that follows from kind and number; empty when unreadable. */
  String key() {
    return judged
        .key()
        .map(RequestKey::value)
        .orElseGet(() -> number().isBlank() ? "" : RequestKey.derived(kind(), number()).value());
  }

  /** The same document, refused because of a document that holds its key or number. */
  Arrival refused(boolean holderIsUnderWay) {
    Finding finding =
        Finding.own(
            holderIsUnderWay ? UNDER_WAY : USED,
            Layer.ACCOUNT,
            Severity.FATAL,
            judged.entry().map(Place.WHOLE::in).orElse(Place.WHOLE),
            new Evidence(
                Optional.of("BT-1"), Optional.of(number()), Optional.empty(), List.of(number())));
    List<Finding> all = new java.util.ArrayList<>(findings());
    all.add(finding);
    Judged other =
        new Judged(
            judged.entry(),
            judged.key(),
            judged.submission(),
            new Judgement.Invalid(number(), kind(), all));
    return new Arrival(id, other, fingerprint, Verdict.REJECTED);
  }
}
