package no.budstikke.server.wiring;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.validate.Judgement;
import no.budstikke.documents.picture.InvoicePage;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.Look;
import no.budstikke.documents.picture.LookTerms;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import no.budstikke.pipeline.books.DetailsBooks;
import no.budstikke.pipeline.intake.SubmissionFormat;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.server.rest.DetailsController;

/** Draws a picture when a consumer first asks for it, and keeps it (design, section 4). */
final class FrozenPictures implements DetailsController.Pictures {
  private static final String PAGE = "text/html";

  private final Ground ground;
  private final Issuers issuers;
  private final DetailsBooks books;
  private final InvoicePicture pictures = new InvoicePicture();

  FrozenPictures(Ground ground, Issuers issuers) {
    this.ground = ground;
    this.issuers = issuers;
    this.books = new DetailsBooks(ground.database().dataSource());
  }

  @Override
  public Optional<Content> of(DeliveryId delivery, String form) {
    return frozen(delivery, form)
        .or(
            () -> {
              books
                  .find(delivery)
                  .flatMap(line -> drawn(line, form))
                  .ifPresent(picture -> freeze(delivery, form, picture));
              return frozen(delivery, form);
            });
  }

  private Optional<Content> frozen(DeliveryId delivery, String form) {
    return books.picture(delivery, form).map(place -> Content.of(ground.store().read(place)));
  }

  private void freeze(DeliveryId delivery, String form, Content picture) {
    books.draw(
        delivery,
        form,
        ground.store().write(List.of(picture.bytes())).getFirst(),
        ground.clock().instant());
  }

  /** As it was judged when it came: what is due has its date in the past by now. */
  private Optional<Content> drawn(DetailsBooks.Line line, String form) {
    Optional<IssuerProfile> issuer = issuers.find(line.issuer());
    if (issuer.isEmpty()) {
      return Optional.empty();
    }
    byte[] stored = ground.store().read(line.submission());
    UblJudge judge = new UblJudge(Limits.usual(), line::received);
    return switch (judge.judge(
        SubmissionFormat.read(stored), Optional.of(issuer.get().account()))) {
      case Judgement.Invalid _ -> Optional.empty();
      case Judgement.Valid(var document, var _) -> {
        PaymentRequest request = rest(document, line.credited());
        yield Optional.of(drawn(request, issuer.get(), line.leg(), form));
      }
    };
  }

  /** In the issuer's look, as its agreement with the channel is now. */
  private Content drawn(PaymentRequest request, IssuerProfile issuer, Leg leg, String form) {
    Rendition rendition = Rendition.of(request, issuer.market(), leg);
    Outfit outfit =
        Outfit.in(
            issuer
                .policy()
                .agreement(leg.channel())
                .map(agreement -> LookTerms.of(agreement.terms()))
                .orElse(Look.PLAIN));
    return form.equals(PAGE)
        ? InvoicePage.render(request, rendition, outfit)
        : pictures.render(request, rendition, outfit).pdf();
  }

  private static PaymentRequest rest(PaymentRequest document, long credited) {
    return credited == 0
        ? document
        : document.less(new Amount(credited, document.payment().due().currency()));
  }
}
