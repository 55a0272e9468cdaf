package no.budstikke.pipeline.intake;

import java.util.List;
import no.budstikke.core.request.RequestId;
import no.budstikke.core.validate.Finding;

/** What we say to one document that came by itself (product specification, section 7). */
public sealed interface SingleReceipt {
  /** The request it is about: the new one, or the one that was there before. */
  RequestId request();

  /** New, and it travels. */
  record Taken(RequestId request, List<Finding> findings) implements SingleReceipt {
    public Taken {
      findings = List.copyOf(findings);
    }
  }

  /** Known: same key, same content. */
  record Known(RequestId request) implements SingleReceipt {}

  /** Key or number used before with other content: nothing is sent (B2C-DUP-01). */
  record Conflict(RequestId request) implements SingleReceipt {}

  /** Wrong: kept with its findings, holds neither key nor number. */
  record Rejected(RequestId request, List<Finding> findings) implements SingleReceipt {
    public Rejected {
      findings = List.copyOf(findings);
    }
  }
}
