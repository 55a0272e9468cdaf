package no.budstikke.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.avtalegiro.AvtaleGiroSettings;
import no.budstikke.channels.email.EmailSettings;
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
   */
  public record Web(String address, int port, Optional<Integer> dropBox) {}

  /**
   * Ways to consumers; a channel that is not set up is not there.
   *
   * @param email mail
   * @param print letters
   * @param avtaleGiro claims
   * @param repliesEvery how often counterparts are asked for replies
   * @param registers where registers are asked, by the channel they are for
   */
  public record Rooms(
      Optional<EmailSettings> email,
      Optional<PrintSettings> print,
      Optional<AvtaleGiroSettings> avtaleGiro,
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
   */
  public record Extra(Optional<Path> issuers, Optional<Path> prices) {}
}
