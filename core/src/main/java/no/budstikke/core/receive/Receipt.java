package no.budstikke.core.receive;

import no.budstikke.core.request.RequestId;

/** What intake answers for one document. */
public sealed interface Receipt {
  /** New: it travels from here. */
  record Received(RequestId request) implements Receipt {}

  /** Known: same key, same content. Answered with the first receipt and not distributed again. */
  record Duplicate(RequestId first) implements Receipt {}

  /** Same key or same number with other content: nothing is sent (R-GD-3, B2C-DUP-01). */
  record Conflict(RequestId holder) implements Receipt {}
}
