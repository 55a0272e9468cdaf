package no.budstikke.pipeline.issuers;

import java.util.Optional;
import no.budstikke.core.request.IssuerId;

/** Who hands payment requests in. Always the newest configuration. */
public interface Issuers {
  /** The issuer of this name, as configured now. */
  Optional<IssuerProfile> find(IssuerId issuer);
}
