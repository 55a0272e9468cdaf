package no.budstikke.pipeline.route;

import java.time.LocalDate;
import no.budstikke.core.choose.Prices;
import no.budstikke.pipeline.issuers.IssuerProfile;

/** What hand-overs cost (product specification, section 8). */
public interface PriceLists {
  /** The edition that holds for an issuer on a civil day of its market. */
  Prices of(IssuerProfile issuer, LocalDate day);
}
