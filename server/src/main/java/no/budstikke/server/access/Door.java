package no.budstikke.server.access;

import java.util.List;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.KeyHolder;
import no.budstikke.pipeline.issuers.PostgresIssuers;
import no.budstikke.server.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets a call in to an issuer's things, or says that there is no such issuer. */
@Component
public class Door {
  private final PostgresIssuers issuers;

  Door(PostgresIssuers issuers) {
    this.issuers = issuers;
  }

  /** The issuer, when the caller may know of it. */
  public IssuerProfile issuer(String written) {
    return issuers.find(id(written)).orElseThrow(() -> Refusal.notFound("issuer"));
  }

  /** The issuer, for what only operators do. */
  public IssuerProfile issuerForOperator(String written) {
    IssuerProfile issuer = issuer(written);
    operatorOnly();
    return issuer;
  }

  /** The issuers that the caller may know of. */
  public List<IssuerId> visible() {
    return switch (caller()) {
      case KeyHolder.Operator _ -> issuers.all();
      case KeyHolder.OfIssuer of -> List.of(of.issuer());
    };
  }

  /** Refuses everybody else. */
  public void operatorOnly() {
    if (!(caller() instanceof KeyHolder.Operator)) {
      throw Refusal.of(HttpStatus.FORBIDDEN, "This needs an operator's key.");
    }
  }

  /** The name that stands in events. */
  public String actor() {
    return caller().name();
  }

  private static IssuerId id(String written) {
    IssuerId id;
    try {
      id = new IssuerId(written);
    } catch (IllegalArgumentException _) {
      throw Refusal.notFound("issuer");
    }
    if (caller() instanceof KeyHolder.OfIssuer of && !of.issuer().equals(id)) {
      throw Refusal.notFound("issuer");
    }
    return id;
  }

  private static KeyHolder caller() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof KeyHolder holder) {
      return holder;
    }
    throw Refusal.of(HttpStatus.UNAUTHORIZED, "A key is needed: Authorization: Bearer KEY.");
  }
}
