package no.budstikke.documents.personal;

import java.time.Duration;
import java.util.List;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Rendition;

/** Every page a link of ours can lead to. Source: mail and print, sections 1.4 and 1.5. */
public sealed interface PersonalPage {
  /** The language it is written in. */
  Language language();

  /** A page of a link that is known, and so of an issuer. */
  sealed interface Framed extends PersonalPage {
    /** What stands around it. */
    Frame frame();

    @Override
    default Language language() {
      return frame().language();
    }
  }

  /**
   * Before anybody has acted: no amount, no name of a person, only the button that robots do not
   * press.
   *
   * @param kind what kind of document waits
   */
  record Cover(Frame frame, RequestKind kind, Status status) implements Framed {}

  /** A fact that only the consumer and the issuer know. */
  enum Fact {
    /** The last four digits of the customer number. */
    CUSTOMER_NUMBER,
    /** The postal code of the consumer's address. */
    POSTAL_CODE,
    /** The year the consumer was born in. */
    BIRTH_YEAR,
    /** The e-mail address the mail went to. */
    EMAIL_ADDRESS
  }

  /**
   * The question for a fact.
   *
   * @param wrong whether the last answer was wrong
   * @param triesLeft how many answers may follow
   */
  record Factor(Frame frame, RequestKind kind, Fact fact, boolean wrong, int triesLeft)
      implements Framed {}

  /**
   * Too many wrong answers: the link is shut.
   *
   * @param mailed whether a new one has been mailed; else it can be asked for
   */
  record Locked(Frame frame, boolean mailed) implements Framed {}

  /**
   * Everything.
   *
   * @param rendition whether it is to be paid here; its language gives way to the frame's
   * @param offers channels to choose from for the next time; shown when there are two or more
   */
  record Open(
      Frame frame, Status status, PaymentRequest request, Rendition rendition, List<Offer> offers)
      implements Framed {
    public Open {
      offers = List.copyOf(offers);
    }

    @Override
    public String toString() {
      return "Open";
    }
  }

  /**
   * A channel for the next time.
   *
   * @param channel one that {@link PersonalPages#names names} knows
   * @param chosen whether it is the present choice
   */
  record Offer(ChannelId channel, boolean chosen) {}

  /** The link has had its time. */
  record Expired(Frame frame) implements Framed {}

  /** A new link has been mailed to the address the document went to. */
  record NewLinkSent(Frame frame) implements Framed {}

  /** A new link was mailed a short while ago, and another must wait. */
  record NewLinkSoon(Frame frame) implements Framed {}

  /** No new link is mailed any more: only the issuer can help. */
  record NewLinkNone(Frame frame) implements Framed {}

  /** "This is not mine" has been told to the issuer. */
  record NotMine(Frame frame) implements Framed {}

  /** The channel for the next time has been noted. */
  record Chosen(Frame frame, ChannelId channel) implements Framed {}

  /** No such link: the same for unknown and malformed ones, and of no issuer. */
  record Unknown(Language language) implements PersonalPage {}

  /** Too many links were tried from one place. */
  record TooMany(Language language, Duration tryAgainIn) implements PersonalPage {}
}
