package no.budstikke.core.journey;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.deliver.Handover;
import no.budstikke.core.followup.Door;
import no.budstikke.core.followup.Hook;
import no.budstikke.core.followup.Replies;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.mandate.Mandates;
import no.budstikke.core.registration.Registrations;
import no.budstikke.core.transform.Preparer;

/** A way to a consumer: the four ports together. */
public interface Channel extends Preparer, Handover, Replies {
  /** Its name. */
  ChannelId id();

  /** How it behaves. */
  Traits traits();

  /** Its counterpart's news of mandates, where there are mandates. */
  default Optional<Mandates> mandates() {
    return Optional.empty();
  }

  /**
   * Whether its replies tell of money that came to accounts, so that requests are to be found by
   * what they ask for.
   */
  default boolean tellsOfMoney() {
    return mandates().isPresent();
  }

  /** Its counterpart's news of registrations, where there are registrations. */
  default Optional<Registrations> registrations() {
    return Optional.empty();
  }

  /** What is usual at its counterpart. */
  default Expectation expectation() {
    return Expectation.NONE;
  }

  /** Where its counterpart calls us, where it does. */
  default Optional<Hook> hook() {
    return Optional.empty();
  }

  /**
   * Whether its counterpart knows us under a contract.
   *
   * @return empty when it does or cannot be asked, else a code of the channel's own
   */
  default Optional<String> trouble(Agreement agreement) {
    return Optional.empty();
  }

  /** Where its consumers open documents with us, where they do. */
  default Optional<Door> door() {
    return Optional.empty();
  }

  /** The registers it brings; none where everybody with an address can be reached. */
  List<Register> registers();

  /**
   * Whether a contract is complete.
   *
   * @return one sentence for each thing missing or wrong; empty when it can be used
   */
  List<String> objections(Agreement agreement);
}
