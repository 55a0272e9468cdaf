package no.budstikke.server.efaktura;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import no.budstikke.channels.efaktura.soap.Mapping;

/**
 * With an operator whose unconfirmed names, order, words and SOAPActions are others: nothing but a
 * file differs.
 */
class OtherNamesJourneyTest extends EfakturaJourneys {
  OtherNamesJourneyTest() {
    super(other());
  }

  private static Mapping other() {
    try (InputStream in =
        Objects.requireNonNull(
            OtherNamesJourneyTest.class.getResourceAsStream("/efaktura/other.properties"))) {
      Properties replacements = new Properties();
      replacements.load(in);
      return Mapping.of(replacements);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
