package no.budstikke.channels.print;

import java.util.Optional;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.core.transform.Preparer;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.LookTerms;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.documents.picture.Picture;
import no.budstikke.documents.picture.PrintProfile;
import no.budstikke.documents.picture.Rendition;

/** Makes the letter: the picture as PDF and a slip for the manifest. */
final class Letters implements Preparer {
  private static final String PDF = "application/pdf";

  private final InvoicePicture pictures = new InvoicePicture();
  private final PrintSettings.Limits limits;

  Letters(PrintSettings.Limits limits) {
    this.limits = limits;
  }

  @Override
  public Preparation prepare(Assignment assignment) {
    Optional<Terms> terms = Terms.of(assignment.agreement());
    if (terms.isEmpty()) {
      return new Preparation.Unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED);
    }
    if (!assignment.request().consumer().address().isComplete()) {
      return new Preparation.Unsuited(ReasonCode.ADDRESS_INCOMPLETE);
    }
    Rendition rendition = Rendition.of(assignment.request(), assignment.market(), assignment.leg());
    Picture picture =
        pictures.letter(
            assignment.request(),
            rendition,
            Outfit.in(LookTerms.of(assignment.agreement().terms())),
            PrintProfile.of(terms.get().profile(), assignment.market()));
    Slip slip =
        new Slip(
            terms.get(),
            picture.pages(),
            Slip.Destination.of(assignment.request(), assignment.market()));
    if (slip.sheets() > limits.sheets() || picture.pdf().size() > limits.bytes()) {
      return new Preparation.Unsuited(ReasonCode.SIZE_EXCEEDED);
    }
    return new Preparation.Ready(new Prepared(picture.pdf(), PDF, slip.words()));
  }
}
