package no.budstikke.channels.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Occasion;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.core.transform.Preparer;
import no.budstikke.documents.picture.EnvelopeContents;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.LookTerms;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.documents.picture.Picture;
import no.budstikke.documents.picture.PostalRules;
import no.budstikke.documents.picture.PrintProfile;
import no.budstikke.documents.picture.PrintProfiles;
import no.budstikke.documents.picture.Rendition;

/** Makes the letter: the picture as PDF and a slip for the manifest. */
final class Letters implements Preparer {
  private static final String PDF = "application/pdf";

  private final InvoicePicture pictures = new InvoicePicture();
  private final PrintSettings.Limits limits;

  private final PrintProfiles profiles;

  Letters(PrintSettings.Limits limits, PrintProfiles profiles) {
    this.limits = limits;
    this.profiles = profiles;
  }

  @Override
  public Preparation prepare(Assignment assignment) {
    Optional<Terms> agreed = Terms.of(assignment.agreement(), profiles);
    if (agreed.isEmpty()) {
      return new Preparation.Unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED);
    }
    PrintProfile profile = profiles.of(agreed.get().profile(), assignment.market());
    Terms terms = agreed.get().on(profile.paper());
    Optional<ReasonCode> unreachable = unreachable(assignment, profile);
    if (unreachable.isPresent()) {
      return new Preparation.Unsuited(unreachable.get());
    }
    Rendition plain = Rendition.of(assignment.request(), assignment.market(), assignment.leg());
    Rendition rendition = assignment.occasion() == Occasion.COPY ? plain.asCopy() : plain;
    Outfit outfit = Outfit.in(LookTerms.of(assignment.agreement().terms()));
    Optional<Picture> complete =
        EnvelopeContents.of(
            pictures.letter(assignment.request(), rendition, outfit, profile),
            enclosures(assignment.request()),
            terms.duplex(),
            profile);
    if (complete.isEmpty()) {
      return new Preparation.Unsuited(ReasonCode.TYPE_NOT_SUPPORTED);
    }
    return prepare(assignment, terms, profile, complete.get());
  }

  private Preparation prepare(
      Assignment assignment, Terms terms, PrintProfile profile, Picture picture) {
    Slip.Destination to = Slip.Destination.of(assignment.request(), assignment.market());
    int sheets = profile.paper().sheets(picture.pages(), terms.duplex());
    Optional<Load> load = Load.of(sheets, profile, to.country());
    if (load.isEmpty() || sheets > limits.sheets() || picture.pdf().size() > limits.bytes()) {
      return new Preparation.Unsuited(ReasonCode.SIZE_EXCEEDED);
    }
    LocalDate day = LocalDate.ofInstant(assignment.at(), assignment.market().zone());
    Optional<String> price =
        PriceTable.of(assignment.agreement().terms())
            .price(load.get(), terms.postage(), terms.colour() ? picture.pages() : 0, day)
            .map(BigDecimal::toPlainString);
    Slip slip = new Slip(terms, picture.pages(), to, load.get(), price);
    Map<String, String> words = slip.words();
    words.putAll(picture.remarks().slip());
    return new Preparation.Ready(new Prepared(picture.pdf(), PDF, words));
  }

  /** No letter leaves for where no carrier finds it (mail and print 3.3). */
  private static Optional<ReasonCode> unreachable(Assignment assignment, PrintProfile profile) {
    return PostalRules.faults(assignment.request(), assignment.market(), profile).stream()
        .filter(PostalRules.Fault::stops)
        .map(fault -> reason(fault.code()))
        .findFirst();
  }

  private static ReasonCode reason(String code) {
    return switch (code) {
      case PostalRules.ABROAD -> ReasonCode.ADDRESS_FOREIGN;
      case PostalRules.UNPRINTABLE -> ReasonCode.ADDRESS_UNPRINTABLE;
      default -> ReasonCode.ADDRESS_INCOMPLETE;
    };
  }

  private static List<Attachment> enclosures(PaymentRequest request) {
    return request.attachments().stream()
        .filter(file -> file.role() == Attachment.Role.ENCLOSURE)
        .toList();
  }
}
