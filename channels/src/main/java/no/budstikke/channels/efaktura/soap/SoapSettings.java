package no.budstikke.channels.efaktura.soap;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.budstikke.channels.efaktura.contract.DocumentType;
import no.budstikke.channels.transport.Login;
import no.budstikke.channels.transport.MutualTls;

/**
 * How the service is called. Source: eFaktura, sections 3.3, 3.4 and 6; U-01 and U-02.
 *
 * @param endpoint its address
 * @param access how it knows us
 * @param mapping what it calls things
 * @param pace how long and how much at once
 * @param documents what it takes
 */
public record SoapSettings(
    URI endpoint, Access access, Mapping mapping, Pace pace, Set<DocumentType> documents) {
  /** The combined service has been said to take nothing but invoices (U-15). */
  public static final Set<DocumentType> INVOICES_ONLY = Set.of(DocumentType.INVOICE);

  public SoapSettings {
    documents = Set.copyOf(documents.isEmpty() ? EnumSet.of(DocumentType.INVOICE) : documents);
    if (endpoint.getHost() == null) {
      throw new IllegalArgumentException("The address has no host.");
    }
  }

  /**
   * How it knows us.
   *
   * @param tls our business certificate; without it nobody is shown one
   * @param token a user name in every message, where the operator wants one
   */
  public record Access(Optional<MutualTls> tls, Optional<Login> token) {}

  /**
   * How long and how much at once.
   *
   * @param connect so long a connection may take
   * @param answer so long an answer is waited for
   * @param atOnce calls under way at once
   * @param consumers in one look-up (U-04)
   */
  public record Pace(Duration connect, Duration answer, int atOnce, int consumers) {
    /** Patient, and a hundred consumers at a time. */
    public static final Pace USUAL =
        new Pace(Duration.ofSeconds(5), Duration.ofSeconds(60), 16, 100);

    public Pace {
      if (atOnce < 1 || consumers < 1 || !connect.isPositive() || !answer.isPositive()) {
        throw new IllegalArgumentException("Patience and numbers at once must be positive.");
      }
    }
  }

  @Override
  public String toString() {
    return "SoapSettings";
  }
}
