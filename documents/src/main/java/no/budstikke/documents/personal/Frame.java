package no.budstikke.documents.personal;

import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Market;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Look;

/**
 * What every page of a known link shows around its content. Source: mail and print, section 1.5.
 *
 * @param issuer the name consumers know
 * @param contact its customer service
 * @param look its colour and logo
 * @param market decides how dates are written
 * @param language of the words that are ours
 * @param actions where links and forms lead
 * @param nonce of this very page, sent along by every form (1.4)
 */
public record Frame(
    String issuer,
    Contact contact,
    Look look,
    Market market,
    Language language,
    Actions actions,
    String nonce) {
  /**
   * Paths without host. Those of links change nothing; those of forms are POSTed to.
   *
   * @param page link: the page itself; takes {@code ?language=nb}
   * @param pdf link: the PDF
   * @param enclosures link: before the number of an enclosure, from 1
   * @param show form: the button "Show invoice"
   * @param factor form with the field {@code answer}
   * @param notMine form: "this is not mine"
   * @param nextTime form with the field {@code channel}
   * @param newLink form: "send me a new link"
   */
  public record Actions(
      String page,
      String pdf,
      String enclosures,
      String show,
      String factor,
      String notMine,
      String nextTime,
      String newLink) {
    /** The usual names below the path of the page. */
    public static Actions below(String page) {
      return new Actions(
          page,
          page + "/pdf",
          page + "/enclosure/",
          page + "/show",
          page + "/factor",
          page + "/not-mine",
          page + "/next-time",
          page + "/new-link");
    }

    @Override
    public String toString() {
      return "Actions";
    }
  }

  @Override
  public String toString() {
    return "Frame";
  }
}
