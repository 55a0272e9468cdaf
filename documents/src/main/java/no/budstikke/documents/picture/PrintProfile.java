package no.budstikke.documents.picture;

import no.budstikke.core.request.Market;

/**
 * Which parts of a sheet a print house and an envelope leave to us, and what fits into the
 * envelope: data, one file for each profile. Source: mail and print, sections 3.2, 3.3 and 3.5.
 *
 * @param id as in an issuer's agreement, for example {@code no-c5}
 * @param market whose envelopes they are
 * @param window where the address shows on the first page
 * @param zones where nothing may be printed
 * @param paper sheets and envelopes
 * @param addressing how an address is written
 * @param finished what an issuer's own file may be
 * @param slip the payment slip at the foot of the first page
 * @param provenance where the values are from, and whether a print house has confirmed them
 */
public record PrintProfile(
    String id,
    Market market,
    Window window,
    Zones zones,
    Paper paper,
    Addressing addressing,
    Finished finished,
    PaymentSlip slip,
    String provenance) {
  /**
   * The window of the envelope, millimetres from the top left corner.
   *
   * @param opening what can be seen; where the house prints the address, the whole upper part
   * @param text where the lines of the address stand
   */
  public record Window(Box opening, Box text) {}

  /**
   * How an address is written.
   *
   * @param mostLines from the name to the last line
   * @param mostCharacters in one line
   * @param abroad whether letters go to other countries
   * @param byHouse whether the house prints the address, so that no page need show it
   */
  public record Addressing(int mostLines, int mostCharacters, boolean abroad, boolean byHouse) {}

  /**
   * What a file may be that comes finished from an issuer (mail and print 3.4, checks 1 and 7).
   *
   * @param mostPages it may have
   * @param mostBytes it may have
   * @param control text by which the house knows a new letter, forbidden on later pages; may be
   *     empty
   */
  public record Finished(int mostPages, int mostBytes, String control) {}

  /**
   * Whether something may be printed at this place.
   *
   * @param first whether it is the page that shows in the window
   * @param grace how much beside a zone is still taken for inside
   */
  public boolean allows(boolean first, double x, double y, double grace) {
    return zones.allow(first, x, y, grace)
        && (!first || zones.round().allows(window.opening(), x, y, grace));
  }
}
