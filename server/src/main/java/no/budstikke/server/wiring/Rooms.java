package no.budstikke.server.wiring;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import no.budstikke.channels.avtalegiro.AvtaleGiro;
import no.budstikke.channels.efaktura.Efaktura;
import no.budstikke.channels.efakturase.EfakturaSe;
import no.budstikke.channels.email.Email;
import no.budstikke.channels.kivra.Kivra;
import no.budstikke.channels.print.Print;
import no.budstikke.channels.register.HttpRegister;
import no.budstikke.channels.register.HttpRegisterSettings;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.server.settings.Settings;

/** Opens the channels that are set up. */
final class Rooms {
  private Rooms() {}

  /** What rooms find around them. */
  record Ties(
      Email.Ties email, Kivra.Ties kivra, Efaktura.Ties efaktura, EfakturaSe.Ties efakturaSe) {}

  static Map<ChannelId, Channel> open(
      Settings.Rooms settings, InstantSource clock, Ties ties, Closing closing) {
    Map<ChannelId, Channel> rooms = new HashMap<>();
    settings
        .email()
        .ifPresent(
            email -> {
              Email room = new Email(email, clock, ties.email());
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
    settings
        .avtaleGiro()
        .ifPresent(
            avtaleGiro -> {
              AvtaleGiro room = new AvtaleGiro(avtaleGiro, clock);
              closing.add(room::close);
              rooms.put(room.id(), room);
            });
    settings
        .kivra()
        .ifPresent(
            kivra -> {
              Kivra room = new Kivra(kivra, clock, ties.kivra());
              closing.add(room::close);
              rooms.put(room.id(), room);
            });
    settings
        .efaktura()
        .ifPresent(
            efaktura -> {
              Efaktura room = new Efaktura(efaktura, clock, ties.efaktura());
              closing.add(room::close);
              rooms.put(room.id(), room);
            });
    settings
        .efakturaSe()
        .ifPresent(
            efaktura -> {
              EfakturaSe room = new EfakturaSe(efaktura, clock, ties.efakturaSe());
              closing.add(room::close);
              rooms.put(room.id(), room);
            });
    return rooms;
  }

  static Map<ChannelId, Register> registers(
      Settings.Rooms settings, InstantSource clock, Closing closing) {
    Map<ChannelId, Register> registers = new HashMap<>();
    settings
        .registers()
        .forEach(
            (channel, url) -> {
              HttpRegister register =
                  new HttpRegister(
                      HttpRegisterSettings.of(new RegisterId(channel.value()), url), clock);
              closing.add(register::close);
              registers.put(channel, register);
            });
    return registers;
  }
}
