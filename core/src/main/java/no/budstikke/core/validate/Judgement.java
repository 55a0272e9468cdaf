package no.budstikke.core.validate;

import java.util.List;
import no.budstikke.core.request.PaymentRequest;

/**
 * What came of reading one document: findings in document order, and the request where it can be
 * read as one.
 */
public sealed interface Judgement {
  /** Everything found, in document order, then by rule id. */
  List<Finding> findings();

  /** No fatal finding: this is what travels. */
  record Valid(PaymentRequest request, List<Finding> findings) implements Judgement {
    public Valid {
      findings = List.copyOf(findings);
    }
  }

  /**
   * At least one fatal finding: nothing is sent, and neither key nor number is held (design, ruling
   * 8).
   *
   * @param number the document number as far as it could be read, else empty
   * @param kind the kind's code as far as it could be read, else empty
   */
  record Invalid(String number, String kind, List<Finding> findings) implements Judgement {
    public Invalid {
      findings = List.copyOf(findings);
    }

    @Override
    public String toString() {
      return "Invalid";
    }
  }
}
