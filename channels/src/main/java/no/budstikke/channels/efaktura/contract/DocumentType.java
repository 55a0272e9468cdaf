package no.budstikke.channels.efaktura.contract;

import java.util.Optional;
import no.budstikke.core.request.RequestKind;

/** What a transaction asks for. Source: eFaktura, section 6. */
public enum DocumentType {
  INVOICE,
  CREDIT_NOTE,
  REMINDER,
  COLLECTION_NOTICE,
  DUNNING,
  PAYMENT_REQUEST,
  ENFORCEMENT_WARNING;

  /** The type of a request; empty for what the operator has no word for. */
  public static Optional<DocumentType> of(RequestKind kind) {
    return switch (kind) {
      case INVOICE -> Optional.of(INVOICE);
      case CREDIT_NOTE -> Optional.of(CREDIT_NOTE);
      case REMINDER -> Optional.of(DUNNING);
      case COLLECTION_WARNING -> Optional.of(COLLECTION_NOTICE);
      case COLLECTION_DEMAND -> Optional.of(PAYMENT_REQUEST);
      case OTHER -> Optional.empty();
    };
  }
}
