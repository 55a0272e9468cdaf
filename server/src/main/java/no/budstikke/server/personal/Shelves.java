package no.budstikke.server.personal;

import java.time.InstantSource;
import java.util.Optional;
import no.budstikke.channels.email.personal.PersonalLinks;
import no.budstikke.core.request.Content;
import no.budstikke.pipeline.consumers.ConsumerPages;
import no.budstikke.pipeline.personal.FactBooks;
import no.budstikke.pipeline.personal.PageBooks;
import no.budstikke.pipeline.preferences.Preferences;
import no.budstikke.pipeline.secrets.LookupHashes;
import no.budstikke.server.rest.DetailsController;

/**
 * What personal pages are made of.
 *
 * @param links which ours are; none where there are no pages
 * @param books pages by their links
 * @param facts what stands at the top
 * @param acts what consumers do
 * @param documents what is shown
 * @param pictures the same as PDF
 * @param more where choices go, and by what
 */
public record Shelves(
    Optional<PersonalLinks> links,
    PageBooks books,
    FactBooks facts,
    ConsumerPages acts,
    Shown.Documents documents,
    DetailsController.Pictures pictures,
    More more) {
  /**
   * Where choices go, and by what.
   *
   * @param preferences of consumers
   * @param hashes by which addresses are known
   * @param secret of what browsers bring back
   * @param clock the path's
   */
  public record More(
      Preferences preferences, LookupHashes hashes, Content secret, InstantSource clock) {
    @Override
    public String toString() {
      return "More";
    }
  }
}
