package no.budstikke.server.wiring;

import java.time.InstantSource;
import java.util.Optional;
import no.budstikke.channels.email.Email;
import no.budstikke.channels.email.EmailSettings;
import no.budstikke.channels.email.bounce.BounceDoor;
import no.budstikke.channels.email.bounce.BounceMailbox;
import no.budstikke.channels.email.bounce.BounceReader;
import no.budstikke.channels.email.bounce.BounceSettings;
import no.budstikke.channels.email.bounce.BounceStore;
import no.budstikke.channels.email.bounce.Bounces;
import no.budstikke.channels.email.bounce.ReturnAddresses;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.followup.Replies;
import no.budstikke.pipeline.followup.StoredCalls;
import no.budstikke.pipeline.secrets.KeyRing;
import no.budstikke.server.settings.Settings;

/** Opens the ways by which mail comes back. */
final class Returns {
  private final StoredCalls calls;
  private final KeyRing keys;
  private final InstantSource clock;
  private Optional<BounceDoor> door = Optional.empty();

  Returns(StoredCalls calls, KeyRing keys, InstantSource clock) {
    this.calls = calls;
    this.keys = keys;
    this.clock = clock;
  }

  /** Where the door is, where there is one. */
  Optional<Integer> port() {
    return door.map(BounceDoor::port);
  }

  Email.Ties open(Settings settings, Closing closing) {
    return settings
        .channels()
        .email()
        .flatMap(EmailSettings::bounces)
        .map(bounces -> open(bounces, settings.web().address(), closing))
        .orElse(Email.Ties.NONE);
  }

  private Email.Ties open(BounceSettings bounces, String address, Closing closing) {
    ReturnAddresses addresses =
        new ReturnAddresses(bounces.domain(), keys.secretFor("bounce addresses"));
    BounceStore store = (id, mail) -> calls.add(Channels.EMAIL, id, mail);
    bounces
        .door()
        .ifPresent(
            port -> {
              BounceDoor opened = opened(address, port, addresses, store);
              closing.add(opened::close);
              door = Optional.of(opened);
            });
    Replies kept = new Bounces(new BounceReader(addresses), calls.of(Channels.EMAIL), clock);
    Replies news =
        bounces
            .mailbox()
            .map(mailbox -> new BounceMailbox(mailbox, addresses, store))
            .<Replies>map(
                mailbox ->
                    (cursor, limit) -> {
                      mailbox.fetch();
                      return kept.repliesAfter(cursor, limit);
                    })
            .orElse(kept);
    return new Email.Ties(Optional.of(addresses), news, Optional.empty());
  }

  private static BounceDoor opened(
      String address, int port, ReturnAddresses addresses, BounceStore store) {
    try {
      return BounceDoor.open(address, port, addresses, store);
    } catch (RuntimeException e) {
      throw new CannotStart(
          "The door for bounces cannot listen on port "
              + port
              + ": give another with --budstikke.email.bounces.port.",
          e);
    }
  }
}
