package no.budstikke.pipeline.issuers;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.IssuerId;

/** Who hands payment requests in. Always the newest configuration. */
public interface Issuers {
  /** The short names of all issuers, in order. */
  List<IssuerId> all();

  /** The issuer of this name, as configured now. */
  Optional<IssuerProfile> find(IssuerId issuer);
}
