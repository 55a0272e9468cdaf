package no.budstikke.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.avtalegiro.AvtaleGiroSettings;
import no.budstikke.channels.efaktura.EfakturaSettings;
import no.budstikke.channels.efakturase.EfakturaSeSettings;
import no.budstikke.channels.email.EmailSettings;
import no.budstikke.channels.kivra.KivraSettings;
import no.budstikke.channels.print.PrintSettings;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.pipeline.postgres.DatabaseSettings;

/**
 * All the server was told.
 *
 * @param data where everything is kept
 * @param mode whether real consumers are at the other end
 * @param web where it listens
 * @param database the store of truth
 * @param channels ways to consumers
 * @param files more to be read at start
 */
public record Settings(
    Path data, Mode mode, Web web, DatabaseSettings database, Rooms channels, Extra files) {
  /**
   * Where it listens.
   *
   * @param address an address of this machine
   * @param port 0 for any free one
   * @param dropBox port of the SFTP drop box, where there is one
   * @param pages where consumers reach their pages, without a path; from outside
   */
  public record Web(String address, int port, Optional<Integer> dropBox, Optional<URI> pages) {}

  /**
   * Ways to consumers; a channel that is not set up is not there.
   *
   * @param email mail
   * @param print letters
   * @param avtaleGiro claims
   * @param kivra the Swedish mailbox
   * @param efaktura the Norwegian bank's inbox
   * @param efakturaSe Swedish bank e-faktura
   * @param repliesEvery how often counterparts are asked for replies
   * @param registers where registers are asked, by the channel they are for
   */
  public record Rooms(
      Optional<EmailSettings> email,
      Optional<PrintSettings> print,
      Optional<AvtaleGiroSettings> avtaleGiro,
      Optional<KivraSettings> kivra,
      Optional<EfakturaSettings> efaktura,
      Optional<EfakturaSeSettings> efakturaSe,
      Duration repliesEvery,
      Map<ChannelId, URI> registers) {
    public Rooms {
      registers = Map.copyOf(registers);
    }
  }

  /**
   * More to be read at start.
   *
   * @param issuers a directory of configurations
   * @param prices a price list instead of the usual one
   * @param shadow the official engine that checks our verdicts, where it is switched on
   */
  public record Extra(Optional<Path> issuers, Optional<Path> prices, Optional<Shadow> shadow) {}

  /**
   * The official engine that checks our verdicts.
   *
   * @param engine a directory of jars
   * @param oneIn of so many accepted documents one is checked
   */
  public record Shadow(Path engine, int oneIn) {}
}
