package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.budstikke.channels.efaktura.contract.FaultCodes;
import no.budstikke.channels.efaktura.contract.Reason;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.followup.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code of sections 3.5 and 12.6, and what follows from it. */
class FaultCodesTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          S1, addInvoices, 209, DUPLICATE_SHIPMENT_ID
          S1, cancelConsignment, 201, NOT_FOUND
          S1, cancelConsignment, 202, MULTIPLE_FOUND
          S1, cancelConsignment, 205, ALREADY_CANCELLED
          S2, addInvoices, 5003, CONSUMER_ADDRESS_MISSING
          S2, addInvoices, 5009, SERVICE_PROVIDER_REQUIRED
          S2, addInvoices, 5010, SERVICE_PROVIDER_FORBIDDEN
          S2, cancelInvoice, 5004, NOT_FOUND
          S2, cancelInvoice, 5005, ALREADY_PAID
          S2, cancelInvoice, 5006, ALREADY_CANCELLED
          S2, cancelInvoice, 5008, NOT_AUTHORISED
          S3, addBrandAgreementRule, 5002, ISSUER_UNKNOWN
          S3, addBrandAgreementRule, 5006, ACCOUNT_INVALID
          S3, addBrandAgreementRule, 5007, REFERENCE_POSITION_INVALID
          S3, addBrandAgreementRule, 5008, RULE_EXISTS
          S6, addBrandAgreementRule, 5002, ISSUER_UNKNOWN
          S6, addBrandAgreementRule, 5006, ACCOUNT_INVALID
          S6, addBrandAgreementRule, 5007, REFERENCE_POSITION_INVALID
          S6, addBrandAgreementRule, 5008, RULE_EXISTS
          S4, addShipment, 3002, DUPLICATE_SHIPMENT_ID
          S4, addShipment, 3003, DUPLICATE_TRANSACTION_ID
          S4, addShipment, 3010, AVTALEGIRO_PART_MISSING
          S4, addShipment, 3011, EFAKTURA_PART_MISSING
          S4, addShipment, 3020, KID_MISSING
          S4, addShipment, 3021, DOCUMENT_TYPE_UNSUPPORTED
          S4, addShipment, 3100, DOCUMENT_TYPE_UNSUPPORTED
          S4, addShipment, 3101, AVTALEGIRO_NOT_ALLOWED
          S5, addShipment, 3002, DUPLICATE_SHIPMENT_ID
          S5, addShipment, 3003, DUPLICATE_TRANSACTION_ID
          S5, addShipment, 3010, AVTALEGIRO_PART_MISSING
          S5, addShipment, 3011, EFAKTURA_PART_MISSING
          S5, addShipment, 3020, KID_MISSING
          S5, addShipment, 3021, DOCUMENT_TYPE_UNSUPPORTED
          S5, addShipment, 3100, DOCUMENT_TYPE_UNSUPPORTED
          S5, addShipment, 3101, AVTALEGIRO_NOT_ALLOWED
          S5, addShipment, 5006, UNEXPLAINED
          """)
  void theSameNumberMeansDifferentThingsInDifferentServices(
      String service, String operation, String code, Reason reason) {
    assertThat(FaultCodes.of(service, operation, code)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          40, CONSUMER_NOT_FOUND
          recipient-not-found, CONSUMER_NOT_FOUND
          503, CONSUMER_NO_CONSENT
          invoice-rejected-by-partner, CONSUMER_NO_CONSENT
          recipient-blacklisted, CONSUMER_BLOCKED_ISSUER
          409, CONSUMER_AMBIGUOUS
          504, CONSUMER_ADDRESS_MISSING
          54, DUE_DATE_INVALID
          55, DUE_DATE_INVALID
          invalid-due-date, DUE_DATE_INVALID
          354, DUE_DATE_TOO_EARLY
          103, DUE_DATE_TOO_LATE
          56, AMOUNT_INVALID
          57, AMOUNT_NEGATIVE
          amount-negative, AMOUNT_NEGATIVE
          invalid-min-amount, MIN_AMOUNT_INVALID
          325, KID_INVALID
          3020, KID_MISSING
          145, ACCOUNT_INVALID
          502, ACCOUNT_INVALID
          invalid-account-owner, ACCOUNT_NOT_ISSUERS
          507, ISSUER_UNKNOWN
          issuer-blacklisted, ISSUER_BLACKLISTED
          3100, DOCUMENT_TYPE_UNSUPPORTED
          3021, DOCUMENT_TYPE_UNSUPPORTED
          529, DUPLICATE_SHIPMENT_ID
          DETAILS_URL_INVALID, DETAILS_URL_INVALID
          DETAILS_MIME_INVALID, DETAILS_MIME_INVALID
          NO_SUCH_CODE, UNEXPLAINED
          """)
  void rejectionsAreUnderstoodByAnyOfTheWordsThereAreForThem(String code, Reason reason) {
    assertThat(FaultCodes.ofRejection(code)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          CONSUMER_NOT_FOUND, NEXT_PLAN, EFAKTURA_NOT_ENROLLED
          CONSUMER_NO_CONSENT, NEXT_PLAN, EFAKTURA_NOT_ENROLLED
          CONSUMER_BLOCKED_ISSUER, NEXT_PLAN, EFAKTURA_ISSUER_BLOCKED
          CONSUMER_AMBIGUOUS, NEXT_PLAN, LOOKUP_AMBIGUOUS
          CONSUMER_ADDRESS_MISSING, NEXT_PLAN, ID_MISSING
          DUE_DATE_INVALID, NEXT_PLAN, CHANNEL_REFUSED
          DUE_DATE_TOO_EARLY, NEXT_PLAN, DUE_DATE_TOO_CLOSE
          DUE_DATE_TOO_LATE, NEXT_PLAN, DUE_DATE_TOO_FAR
          DOCUMENT_TYPE_UNSUPPORTED, NEXT_PLAN, TYPE_NOT_SUPPORTED
          AMOUNT_INVALID, ASK_A_PERSON,
          AMOUNT_NEGATIVE, ASK_A_PERSON,
          MIN_AMOUNT_INVALID, ASK_A_PERSON,
          KID_INVALID, ASK_A_PERSON,
          KID_MISSING, ASK_A_PERSON,
          AVTALEGIRO_PART_MISSING, ASK_A_PERSON,
          EFAKTURA_PART_MISSING, ASK_A_PERSON,
          AVTALEGIRO_NOT_ALLOWED, ASK_A_PERSON,
          DETAILS_URL_INVALID, ASK_A_PERSON,
          DETAILS_MIME_INVALID, ASK_A_PERSON,
          REFERENCE_POSITION_INVALID, ASK_A_PERSON,
          UNEXPLAINED, ASK_A_PERSON,
          ACCOUNT_INVALID, STOP_ISSUER,
          ACCOUNT_NOT_ISSUERS, STOP_ISSUER,
          ISSUER_UNKNOWN, STOP_ISSUER,
          ISSUER_BLACKLISTED, STOP_ISSUER,
          NOT_AUTHORISED, STOP_ISSUER,
          SERVICE_PROVIDER_REQUIRED, STOP_ISSUER,
          SERVICE_PROVIDER_FORBIDDEN, STOP_ISSUER,
          DUPLICATE_SHIPMENT_ID, ALREADY_THERE,
          DUPLICATE_TRANSACTION_ID, ALREADY_THERE,
          RULE_EXISTS, ALREADY_THERE,
          NOT_FOUND, CANCEL,
          ALREADY_CANCELLED, CANCEL,
          ALREADY_PAID, CANCEL,
          MULTIPLE_FOUND, CANCEL,
          CANCEL_REFUSED_STATE, CANCEL,
          TEMPORARY, REPEAT,
          """)
  void eachReasonHasItsReaction(Reason reason, Reason.Reaction reaction, @Nullable String next) {
    assertThat(reason.reaction()).isEqualTo(reaction);
    assertThat(reason.nextPlan().map(Enum::name)).isEqualTo(Optional.ofNullable(next));
    Class<?> result =
        switch (reaction) {
          case NEXT_PLAN -> DeliveryResult.NotDeliverable.class;
          case ASK_A_PERSON, CANCEL -> DeliveryResult.RejectedData.class;
          case STOP_ISSUER -> DeliveryResult.Misconfigured.class;
          case ALREADY_THERE, REPEAT -> DeliveryResult.NotReached.class;
        };
    assertThat(Outcomes.result(reason, "1")).isInstanceOf(result);
    Class<?> outcome =
        switch (reaction) {
          case NEXT_PLAN -> Outcome.NotDeliverable.class;
          case STOP_ISSUER -> Outcome.Misconfigured.class;
          case ASK_A_PERSON, CANCEL, ALREADY_THERE, REPEAT -> Outcome.RejectedData.class;
        };
    assertThat(Outcomes.outcome(reason, "1")).isInstanceOf(outcome);
  }

  @Test
  void noReasonIsForgottenHere() throws NoSuchMethodException {
    String table =
        FaultCodesTest.class
            .getDeclaredMethod(
                "eachReasonHasItsReaction", Reason.class, Reason.Reaction.class, String.class)
            .getAnnotation(CsvSource.class)
            .textBlock();
    Set<String> told =
        table.lines().map(line -> line.split(",", 2)[0].strip()).collect(Collectors.toSet());

    assertThat(told)
        .isEqualTo(
            new TreeSet<>(
                Arrays.stream(Reason.values())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)))
                    .stream()
                    .map(Enum::name)
                    .toList()));
  }
}
