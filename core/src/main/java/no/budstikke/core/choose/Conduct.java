package no.budstikke.core.choose;

import java.time.Duration;
import java.util.Set;
import no.budstikke.core.request.RequestKind;

/**
 * What an issuer wants of the choice besides tiers and forced channels. Source: product
 * specification, sections 3.3, 3.10, 3.12 and 4.2.
 *
 * @param notice who tells payers of coming debits
 * @param allowed the only channels that may be used; empty for all
 * @param digitalOnly whether no letter is ever sent (R-FB-5)
 * @param debited kinds that are drawn by direct debit (R-AG-15)
 * @param preference whether a consumer's preference stands above the tiers
 * @param lettersAbroad whether letters go to other countries
 * @param protectedRoute the documented route for protected identities; empty to hold them (R-GD-1)
 * @param safetyMargin how long before each cut-off we stop (R-SC-1)
 */
public record Conduct(
    Notice notice,
    Set<ChannelId> allowed,
    boolean digitalOnly,
    Set<RequestKind> debited,
    boolean preference,
    boolean lettersAbroad,
    Set<ChannelId> protectedRoute,
    Duration safetyMargin) {
  /** What an issuer gets who asks for nothing else. */
  public static final Conduct USUAL =
      new Conduct(
          Notice.BANK,
          Set.of(),
          false,
          Set.of(RequestKind.INVOICE),
          true,
          true,
          Set.of(),
          Duration.ZERO);

  public Conduct {
    allowed = Set.copyOf(allowed);
    debited = Set.copyOf(debited);
    protectedRoute = Set.copyOf(protectedRoute);
  }

  /** Who tells the payer of a coming debit: the issuer setting of the notice matrix. */
  public enum Notice {
    /** The payer's bank where its window is met, else the issuer. */
    BANK,
    /** The issuer always. */
    ISSUER
  }
}
