package no.budstikke.server.wiring;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import no.budstikke.channels.email.Email;
import no.budstikke.channels.print.Print;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.journey.Channel;
import no.budstikke.server.settings.Settings;

/** Opens the channels that are set up. */
final class Rooms {
  private Rooms() {}

  static Map<ChannelId, Channel> open(
      Settings.Rooms settings, InstantSource clock, Closing closing) {
    Map<ChannelId, Channel> rooms = new HashMap<>();
    settings
        .email()
        .ifPresent(
            email -> {
              Email room = new Email(email, clock);
              closing.add(room::close);
              rooms.put(room.id(), room);
            });
    settings
        .print()
        .ifPresent(
            print -> {
              Print room = new Print(print, clock);
              closing.add(room::close);
              rooms.put(room.id(), room);
            });
    return rooms;
  }
}
