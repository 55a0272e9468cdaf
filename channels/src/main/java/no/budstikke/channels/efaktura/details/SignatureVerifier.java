package no.budstikke.channels.efaktura.details;

import java.net.URI;
import java.util.Map;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.FurtherOperations;
import no.budstikke.channels.transport.details.AccessDecision;
import no.budstikke.channels.transport.details.AccessVerifier;

/**
 * Has the operator check its own signature on an address, in the older form, whatever its
 * parameters are called. Source: eFaktura, section 7.2; U-18.
 */
public final class SignatureVerifier implements AccessVerifier {
  private static final int MOST_PARAMETERS = 10;
  private static final int LONGEST = 2_000;

  private final FurtherOperations operator;

  /** Asks this operator, once for each access. */
  public SignatureVerifier(FurtherOperations operator) {
    this.operator = operator;
  }

  @Override
  public AccessDecision decide(URI requested, Map<String, String> query) {
    if (query.isEmpty()) {
      return new AccessDecision.Denied("NO_SIGNATURE");
    }
    boolean large =
        query.size() > MOST_PARAMETERS
            || query.entrySet().stream()
                .anyMatch(one -> one.getKey().length() + one.getValue().length() > LONGEST);
    return large ? new AccessDecision.Denied("UNREADABLE") : asked(requested, query);
  }

  private AccessDecision asked(URI requested, Map<String, String> query) {
    return switch (operator.isSigned(requested, query)) {
      case Answer.Said<Boolean>(var signed) when signed -> new AccessDecision.Granted();
      case Answer.Said<Boolean> _, Answer.Refused<Boolean> _ ->
          new AccessDecision.Denied("NOT_SIGNED");
      case Answer.NotNow<Boolean>(var code) -> new AccessDecision.NotNow(code);
      case Answer.Lost<Boolean>(var code) -> new AccessDecision.NotNow(code);
      case Answer.Barred<Boolean>(var code) -> new AccessDecision.NotNow(code);
    };
  }
}
