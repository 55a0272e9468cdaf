package no.budstikke.pipeline.work;

import java.util.List;
import java.util.UUID;
import no.budstikke.core.request.IssuerId;

/**
 * A chunk that is ours for a while.
 *
 * @param issuer whose
 * @param work its row
 * @param token of this lease alone
 * @param kind what is to be done
 * @param members its requests
 * @param tries how often it was postponed before
 */
public record Lease(
    IssuerId issuer, UUID work, UUID token, NewWork.Kind kind, List<UUID> members, int tries) {
  public Lease {
    members = List.copyOf(members);
  }
}
