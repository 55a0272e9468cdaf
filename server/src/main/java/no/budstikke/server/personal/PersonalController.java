package no.budstikke.server.personal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.budstikke.channels.email.personal.PersonalLinks;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.core.transform.Invitation;
import no.budstikke.documents.personal.Frame;
import no.budstikke.documents.personal.PersonalPage;
import no.budstikke.documents.picture.Enclosures;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.PictureNames;
import no.budstikke.pipeline.consumers.ConsumerPages.NewLink;
import no.budstikke.pipeline.personal.PageEntry;
import no.budstikke.pipeline.personal.PageEvent;
import no.budstikke.pipeline.preferences.Wish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where consumers open what a short mail leads to. Whatever fetches a page changes nothing; what
 * counts is sent from the page itself. Source: mail and print, sections 1.3 to 1.5.
 */
@RestController
@RequestMapping(PersonalLinks.PATH)
public class PersonalController {
  private static final Logger LOG = LoggerFactory.getLogger(PersonalController.class);
  private static final String CONSUMER = "CONSUMER";

  private final Shelves shelves;
  private final Stamps stamps;
  private final PageMaker pages;
  private final Guesses guesses;
  private final Replies replies = new Replies();

  PersonalController(Shelves shelves) {
    this.shelves = shelves;
    this.stamps = new Stamps(shelves.more().secret().bytes());
    this.pages = new PageMaker(shelves, stamps);
    this.guesses = new Guesses(InstantSource.system());
  }

  @GetMapping("{token}")
  public ResponseEntity<byte[]> page(@PathVariable String token, HttpServletRequest call) {
    return replies.asset(token).orElseGet(() -> visit(token, call, visit -> look(visit, call)));
  }

  @GetMapping("{token}/pdf")
  public ResponseEntity<byte[]> pdf(@PathVariable String token, HttpServletRequest call) {
    return visit(token, call, visit -> picture(visit, call));
  }

  @GetMapping("{token}/enclosure/{number}")
  public ResponseEntity<byte[]> enclosure(
      @PathVariable String token, @PathVariable String number, HttpServletRequest call) {
    return visit(token, call, visit -> enclosure(visit, number, call));
  }

  @PostMapping("{token}/show")
  public ResponseEntity<byte[]> show(@PathVariable String token, HttpServletRequest call) {
    return act(
        token,
        call,
        visit ->
            visit.entry().factor() == Invitation.Factor.NONE
                ? opened(visit, call)
                : replies.backTo(visit.path()));
  }

  @PostMapping("{token}/factor")
  public ResponseEntity<byte[]> factor(@PathVariable String token, HttpServletRequest call) {
    return act(token, call, visit -> answer(visit, call));
  }

  @PostMapping("{token}/not-mine")
  public ResponseEntity<byte[]> notMine(@PathVariable String token, HttpServletRequest call) {
    return act(token, call, visit -> disowned(visit, call));
  }

  @PostMapping("{token}/next-time")
  public ResponseEntity<byte[]> nextTime(@PathVariable String token, HttpServletRequest call) {
    return act(
        token,
        call,
        visit -> visit.isOpenTo(call, stamps) ? chosen(visit, call) : replies.backTo(visit.path()));
  }

  @PostMapping("{token}/new-link")
  public ResponseEntity<byte[]> newLink(@PathVariable String token, HttpServletRequest call) {
    return visit(
        token,
        call,
        visit -> {
          if (!visit.isFromPage(call, stamps) || visit.entry().isOpen(visit.now())) {
            return replies.backTo(visit.path());
          }
          if (visit.entry().isDisowned()) {
            return shut(visit, call);
          }
          NewLink made = shelves.acts().mailNewLink(visit.entry());
          LOG.info("A new link of delivery {} is wished: {}", visit.entry().delivery(), made);
          return renewed(made, pages.frame(visit, call));
        });
  }

  private ResponseEntity<byte[]> renewed(NewLink made, Frame frame) {
    return switch (made) {
      case MAILED -> replies.page(HttpStatus.OK, new PersonalPage.NewLinkSent(frame));
      case TOO_SOON ->
          replies.page(HttpStatus.TOO_MANY_REQUESTS, new PersonalPage.NewLinkSoon(frame));
      case NONE -> replies.page(HttpStatus.GONE, new PersonalPage.NewLinkNone(frame));
    };
  }

  /** What is no address of a page, answered like a link that nobody has made. */
  @RequestMapping("**")
  public ResponseEntity<byte[]> nothing(HttpServletRequest call) {
    return unknown(call);
  }

  private ResponseEntity<byte[]> look(Visit visit, HttpServletRequest call) {
    shelves.books().note(visit.entry().delivery(), PageEvent.LINK_FETCHED);
    return replies.page(
        HttpStatus.OK,
        visit.isOpenTo(call, stamps) ? pages.open(visit, call) : pages.closed(visit, call, false));
  }

  private ResponseEntity<byte[]> picture(Visit visit, HttpServletRequest call) {
    Optional<Content> pdf =
        visit.isOpenTo(call, stamps)
            ? shelves.pictures().of(visit.entry().delivery(), "application/pdf")
            : Optional.empty();
    if (pdf.isEmpty()) {
      return replies.backTo(visit.path());
    }
    shelves.books().note(visit.entry().delivery(), PageEvent.PDF_FETCHED);
    return replies.picture(
        pdf.get(), PictureNames.of(visit.shown().request(), visit.shown().rendition().language()));
  }

  private ResponseEntity<byte[]> enclosure(Visit visit, String number, HttpServletRequest call) {
    List<Enclosures.Enclosure> all =
        visit.isOpenTo(call, stamps)
            ? Enclosures.of(visit.shown().request(), visit.language(call))
            : List.of();
    int place = number.matches("[1-9]\\d{0,2}") ? Integer.parseInt(number) : 0;
    if (place == 0 || place > all.size()) {
      return replies.backTo(visit.path());
    }
    shelves.books().note(visit.entry().delivery(), PageEvent.ENCLOSURE_FETCHED);
    return replies.enclosure(all.get(place - 1));
  }

  private ResponseEntity<byte[]> opened(Visit visit, HttpServletRequest call) {
    shelves.acts().open(visit.entry());
    LOG.info("The page of delivery {} is opened", visit.entry().delivery());
    String language =
        visit.language(call) == visit.shown().rendition().language()
            ? ""
            : "?language=" + visit.language(call).tag();
    return replies.openTo(
        visit.path() + language, visit.path(), stamps.cookie(visit.name().bytes(), visit.now()));
  }

  private ResponseEntity<byte[]> answer(Visit visit, HttpServletRequest call) {
    PageEntry entry = visit.entry();
    Optional<PageEntry> tried = shelves.acts().begin(entry);
    if (tried.isEmpty()) {
      return replies.page(
          HttpStatus.GONE, new PersonalPage.Locked(pages.frame(visit, call), false));
    }
    Consumer consumer = visit.shown().request().consumer();
    String answer = Optional.ofNullable(call.getParameter("answer")).orElse("");
    if (Facts.isRight(entry.factor(), consumer, answer)) {
      return opened(visit, call);
    }
    Visit after = new Visit(visit.token(), visit.name(), tried.get(), visit.shown(), visit.now());
    shelves.acts().answeredWrong(tried.get());
    if (tried.get().isLocked()) {
      NewLink made = shelves.acts().mailNewLink(entry);
      LOG.info("The link of delivery {} is shut, a new one: {}", entry.delivery(), made);
      Frame frame = pages.frame(visit, call);
      return made == NewLink.NONE
          ? renewed(made, frame)
          : replies.page(HttpStatus.GONE, new PersonalPage.Locked(frame, made == NewLink.MAILED));
    }
    return replies.page(HttpStatus.UNPROCESSABLE_CONTENT, pages.closed(after, call, true));
  }

  private ResponseEntity<byte[]> disowned(Visit visit, HttpServletRequest call) {
    Consumer consumer = visit.shown().request().consumer();
    String address = consumer.contact().email().orElse("");
    String recipient =
        consumer
            .customerNumber()
            .map(
                customer ->
                    shelves.more().hashes().ofAddress(visit.entry().issuer(), customer, address))
            .orElseGet(() -> shelves.more().hashes().ofAddress(visit.entry().issuer(), address));
    shelves.acts().notMine(visit.entry(), recipient);
    LOG.info("Delivery {} went to somebody else", visit.entry().delivery());
    return replies.page(HttpStatus.OK, new PersonalPage.NotMine(pages.frame(visit, call)));
  }

  private ResponseEntity<byte[]> chosen(Visit visit, HttpServletRequest call) {
    String wanted = Optional.ofNullable(call.getParameter("channel")).orElse("");
    Optional<String> customer = visit.shown().request().consumer().customerNumber();
    Optional<ChannelId> channel =
        pages.offers(visit).stream()
            .map(PersonalPage.Offer::channel)
            .filter(offer -> offer.value().equals(wanted))
            .findFirst();
    if (customer.isEmpty() || channel.isEmpty()) {
      return replies.backTo(visit.path());
    }
    shelves
        .more()
        .preferences()
        .wish(
            visit.entry().issuer(),
            customer.get(),
            new Wish(List.of(channel.get()), List.of(), CONSUMER),
            CONSUMER);
    shelves.books().note(visit.entry().delivery(), PageEvent.CHOSEN);
    return replies.page(
        HttpStatus.OK, new PersonalPage.Chosen(pages.frame(visit, call), channel.get()));
  }

  /** Only from a page of ours that is open; else the page is shown again. */
  private ResponseEntity<byte[]> act(
      String token, HttpServletRequest call, Function<Visit, ResponseEntity<byte[]>> deed) {
    return visit(
        token,
        call,
        visit ->
            visit.entry().isOpen(visit.now()) && visit.isFromPage(call, stamps)
                ? deed.apply(visit)
                : replies.backTo(visit.path()));
  }

  private ResponseEntity<byte[]> visit(
      String token, HttpServletRequest call, Function<Visit, ResponseEntity<byte[]>> then) {
    Optional<Visit> found = find(token);
    if (found.isEmpty()) {
      return unknown(call);
    }
    Visit visit = found.get();
    boolean renews = call.getMethod().equals("POST");
    if (!visit.entry().isOpen(visit.now()) && !renews) {
      return shut(visit, call);
    }
    return then.apply(visit);
  }

  /** No link that was mailed is locked: mailing one begins to count anew. */
  private ResponseEntity<byte[]> shut(Visit visit, HttpServletRequest call) {
    Frame frame = pages.frame(visit, call);
    if (visit.entry().isDisowned()) {
      return replies.page(HttpStatus.GONE, new PersonalPage.NotMine(frame));
    }
    return replies.page(
        HttpStatus.GONE,
        visit.entry().isLocked()
            ? new PersonalPage.Locked(frame, false)
            : new PersonalPage.Expired(frame));
  }

  private Optional<Visit> find(String token) {
    return shelves
        .links()
        .flatMap(links -> links.name(token))
        .flatMap(
            name ->
                shelves
                    .books()
                    .find(name)
                    .flatMap(
                        entry ->
                            shelves
                                .documents()
                                .of(entry.delivery())
                                .map(
                                    shown ->
                                        new Visit(
                                            token,
                                            Content.of(name),
                                            entry,
                                            shown,
                                            shelves.more().clock().instant()))));
  }

  private ResponseEntity<byte[]> unknown(HttpServletRequest call) {
    Language language =
        Visit.chosen(call)
            .map(tag -> Language.of(tag, Market.NO))
            .orElseGet(() -> Language.of(call.getLocale().toLanguageTag(), Market.NO));
    Optional<Duration> wait = guesses.tooMany(call.getRemoteAddr());
    return wait.map(left -> replies.tooMany(new PersonalPage.TooMany(language, left)))
        .orElseGet(() -> replies.page(HttpStatus.NOT_FOUND, new PersonalPage.Unknown(language)));
  }
}
