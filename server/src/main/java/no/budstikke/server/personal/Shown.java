package no.budstikke.server.personal;

import java.util.Map;
import java.util.Optional;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.pipeline.issuers.IssuerProfile;

/**
 * A document as a delivery has shown it.
 *
 * @param request the document
 * @param rendition whether that delivery asks for money
 * @param issuer whose
 * @param terms of the issuer's contract with the delivery's channel
 */
public record Shown(
    PaymentRequest request, Rendition rendition, IssuerProfile issuer, Map<String, String> terms) {
  /** Where they are. */
  @FunctionalInterface
  public interface Documents {
    /** The document of a delivery; empty when it cannot be read any more. */
    Optional<Shown> of(DeliveryId delivery);
  }

  public Shown {
    terms = Map.copyOf(terms);
  }

  @Override
  public String toString() {
    return "Shown";
  }
}
