package no.budstikke.channels.efaktura;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.budstikke.channels.efaktura.contract.LookupKeys;
import no.budstikke.channels.efaktura.contract.LookupResult;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.request.IssuerId;

/**
 * Who of an issuer's consumers receives eFaktura. Nothing the register says of a person is kept but
 * yes or no (R-EF-7); a silent register has not said no. Source: eFaktura, section 5.
 */
final class Consumers implements Register {
  private static final RegisterId ID = new RegisterId("efaktura");
  private static final Duration FRESH = Duration.ofDays(14);
  private static final Duration FRESH_NO = Duration.ofDays(1);

  private final Enquiry enquiry;
  private final Function<IssuerId, Optional<Agreement>> agreements;
  private final InstantSource clock;

  Consumers(
      Enquiry enquiry, Function<IssuerId, Optional<Agreement>> agreements, InstantSource clock) {
    this.enquiry = enquiry;
    this.agreements = agreements;
    this.clock = clock;
  }

  @Override
  public RegisterId register() {
    return ID;
  }

  @Override
  public Set<Class<? extends Question>> answers() {
    return Set.of(Question.ElectronicInvoice.class);
  }

  @Override
  public Optional<Integer> perSecond() {
    return Optional.of(enquiry.perSecond());
  }

  @Override
  public List<Reachability> ask(IssuerId issuer, List<Question> questions) {
    Optional<Terms> terms = agreements.apply(issuer).flatMap(Terms::of);
    if (terms.isEmpty()) {
      return questions.stream().map(_ -> unknown()).toList();
    }
    List<LookupKeys> keys = questions.stream().map(Consumers::keys).toList();
    return enquiry.results(terms.get().sender().organisation(), keys).stream()
        .map(this::answer)
        .toList();
  }

  private static LookupKeys keys(Question question) {
    if (question instanceof Question.ElectronicInvoice invoice) {
      return ConsumerKeys.of(
          invoice.person(), invoice.whereabouts().name(), invoice.whereabouts().address());
    }
    throw new IllegalArgumentException("The register of eFaktura is asked about invoices.");
  }

  private Reachability answer(LookupResult result) {
    return switch (result.outcome()) {
      case MATCH ->
          result.canReceive()
              ? told(Answer.YES, FRESH, Optional.empty())
              : told(
                  Answer.NO,
                  FRESH_NO,
                  Optional.of(Detail.BLOCKED).filter(_ -> result.issuerBlocked()));
      case NO_MATCH -> told(Answer.NO, FRESH_NO, Optional.empty());
      case AMBIGUOUS -> told(Answer.NO, FRESH_NO, Optional.of(Detail.AMBIGUOUS));
      case INVALID_KEYS -> told(Answer.NO, FRESH_NO, Optional.of(Detail.INVALID_KEYS));
      case TEMPORARY_UNAVAILABLE -> unknown();
    };
  }

  private Reachability told(Answer answer, Duration fresh, Optional<String> detail) {
    Instant now = clock.instant();
    return new Reachability(answer, ID, now, now.plus(fresh), detail);
  }

  private Reachability unknown() {
    Instant now = clock.instant();
    return new Reachability(Answer.UNKNOWN, ID, now, now, Optional.empty());
  }
}
