package no.budstikke.channels.print;

import java.util.Optional;
import no.budstikke.documents.picture.Paper;
import no.budstikke.documents.picture.PrintProfile;

/**
 * How much a letter is, and how far it goes: sheets, envelope, weight and zone. Source: mail and
 * print, sections 3.5 and 3.6.
 *
 * @param sheets of paper; billed and weighed, not pages
 * @param envelope its code
 * @param weightClass the upper end in grams of the step it weighs in
 * @param zone how far it goes
 */
record Load(int sheets, String envelope, int weightClass, Postage.Zone zone) {
  /** What so many sheets are; empty when no envelope takes them. */
  static Optional<Load> of(int sheets, PrintProfile profile, String country) {
    Paper paper = profile.paper();
    Postage postage = Postage.in(profile.market());
    return paper
        .envelope(sheets)
        .map(
            envelope ->
                new Load(
                    sheets,
                    envelope.code(),
                    postage.step(paper.weight(sheets, envelope)),
                    postage.zone(country)));
  }

  /** Both in one envelope, going as far as this; empty when none takes them. */
  Optional<Load> with(Load other, PrintProfile profile) {
    Paper paper = profile.paper();
    Postage postage = Postage.in(profile.market());
    int both = sheets + other.sheets;
    return paper
        .envelope(both)
        .map(one -> new Load(both, one.code(), postage.step(paper.weight(both, one)), zone));
  }
}
