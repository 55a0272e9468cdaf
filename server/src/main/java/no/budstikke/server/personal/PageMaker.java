package no.budstikke.server.personal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.personal.Frame;
import no.budstikke.documents.personal.PersonalPage;
import no.budstikke.documents.personal.PersonalPages;
import no.budstikke.documents.personal.Status;
import no.budstikke.documents.picture.LookTerms;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.pipeline.personal.PageEntry;
import no.budstikke.pipeline.personal.PageFacts;
import no.budstikke.pipeline.preferences.Preference;

/** Makes the pages of a visit. */
final class PageMaker {

  private final Shelves shelves;
  private final Stamps stamps;

  PageMaker(Shelves shelves, Stamps stamps) {
    this.shelves = shelves;
    this.stamps = stamps;
  }

  /** What stands around a page of this visit. */
  Frame frame(Visit visit, HttpServletRequest call) {
    Shown shown = visit.shown();
    return new Frame(
        shown.request().issuer().shownName(),
        shown.request().issuer().contact(),
        LookTerms.of(shown.terms()),
        shown.issuer().market(),
        visit.language(call),
        Frame.Actions.below(visit.path()),
        stamps.nonce(visit.name().bytes(), visit.now()));
  }

  /** What whoever has not acted yet gets to see. */
  PersonalPage closed(Visit visit, HttpServletRequest call, boolean wrong) {
    Frame frame = frame(visit, call);
    RequestKind kind = visit.shown().request().heading().kind();
    PageEntry entry = visit.entry();
    return Facts.asked(entry.factor(), visit.shown().request().consumer())
        .<PersonalPage>map(
            fact ->
                new PersonalPage.Factor(
                    frame, kind, fact, wrong, PageEntry.MOST_TRIES - entry.tries()))
        .orElseGet(
            () ->
                new PersonalPage.Cover(
                    frame, kind, Statuses.of(visit.shown(), shelves.facts().of(entry))));
  }

  /** Everything. */
  PersonalPage open(Visit visit, HttpServletRequest call) {
    Shown shown = visit.shown();
    PageFacts facts = shelves.facts().of(visit.entry());
    Status status = Statuses.of(shown, facts);
    Rendition plain = shown.rendition();
    Rendition rendition =
        new Rendition(
            plain.market(),
            plain.language(),
            Statuses.asksForMoney(status),
            plain.announced() && status instanceof Status.DebitedOn);
    return new PersonalPage.Open(
        frame(visit, call), status, rest(shown.request(), facts, status), rendition, offers(visit));
  }

  /** What the consumer can choose for the next time. */
  List<PersonalPage.Offer> offers(Visit visit) {
    Consumer consumer = visit.shown().request().consumer();
    if (consumer.customerNumber().isEmpty()) {
      return List.of();
    }
    ChannelId present =
        consumer
            .customerNumber()
            .flatMap(customer -> wished(visit, customer))
            .orElse(Channels.EMAIL);
    return Stream.of(
            Channels.KIVRA, Channels.EFAKTURA, Channels.EFAKTURA_SE, Channels.EMAIL, Channels.PRINT)
        .filter(channel -> isContracted(visit, channel))
        .filter(PersonalPages::names)
        .map(channel -> new PersonalPage.Offer(channel, channel.equals(present)))
        .toList();
  }

  private Optional<ChannelId> wished(Visit visit, String customer) {
    return shelves.more().preferences().history(visit.entry().issuer(), customer).stream()
        .findFirst()
        .map(Preference::preferred)
        .flatMap(preferred -> preferred.stream().findFirst())
        .map(ChannelId::new);
  }

  private static boolean isContracted(Visit visit, ChannelId channel) {
    return visit
        .shown()
        .issuer()
        .distribution()
        .policyFor(visit.shown().request().heading().kind())
        .agreement(channel)
        .isPresent();
  }

  /** What credit notes have left of it. */
  private static PaymentRequest rest(PaymentRequest request, PageFacts facts, Status status) {
    long credited = facts.money().map(PageFacts.Money::credited).orElse(0L);
    return credited == 0 || !Statuses.asksForMoney(status)
        ? request
        : request.less(new Amount(credited, request.payment().due().currency()));
  }
}
