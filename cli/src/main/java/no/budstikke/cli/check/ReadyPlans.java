package no.budstikke.cli.check;

import static no.budstikke.core.choose.Channels.AVTALEGIRO;
import static no.budstikke.core.choose.Channels.EFAKTURA;
import static no.budstikke.core.choose.Channels.EFAKTURA_SE;
import static no.budstikke.core.choose.Channels.EMAIL;
import static no.budstikke.core.choose.Channels.KIVRA;
import static no.budstikke.core.choose.Channels.MAILBOX;
import static no.budstikke.core.choose.Channels.PRINT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.request.Iban;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.PaymentRequest;

/**
 * The plans whose data a request has. Whether the consumer can be reached by them only a register
 * knows, and whether they are agreed only the issuer's configuration.
 */
final class ReadyPlans {
  private static final Map<ChannelId, Predicate<PaymentRequest>> NEEDS =
      Map.of(
          AVTALEGIRO, ReadyPlans::canBeClaimed,
          EFAKTURA, ReadyPlans::canBeFound,
          EFAKTURA_SE, ReadyPlans::hasNationalId,
          KIVRA, ReadyPlans::hasNationalId,
          MAILBOX, ReadyPlans::hasNationalId,
          EMAIL, request -> request.consumer().contact().email().isPresent(),
          PRINT, request -> request.consumer().address().isComplete());

  private ReadyPlans() {}

  static List<String> of(PaymentRequest request) {
    return request.issuer().organisationNumber().map(OrganisationNumber::market).stream()
        .map(Plans::of)
        .flatMap(List::stream)
        .filter(plan -> isReady(plan, request))
        .map(plan -> plan.code().value())
        .toList();
  }

  private static boolean isReady(Plan plan, PaymentRequest request) {
    return plan.legs().stream()
        .allMatch(
            leg ->
                Optional.ofNullable(NEEDS.get(leg.channel()))
                    .filter(needs -> needs.test(request))
                    .isPresent());
  }

  private static boolean canBeClaimed(PaymentRequest request) {
    return request.isPayable()
        && request.payment().reference() instanceof Kid
        && request.payment().accounts().stream()
            .anyMatch(
                account ->
                    account instanceof NorwegianAccount
                        || (account instanceof Iban iban
                            && iban.country().equals(Market.NO.name())));
  }

  private static boolean canBeFound(PaymentRequest request) {
    Identity identity = request.consumer().identity();
    return hasNationalId(request)
        || identity.efakturaIdentifier().isPresent()
        || identity.lookupContact().email().isPresent()
        || identity.lookupContact().phone().isPresent();
  }

  private static boolean hasNationalId(PaymentRequest request) {
    return request.consumer().identity().nationalId().isPresent();
  }
}
