package no.budstikke.channels.email;

import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.email.bounce.ReturnAddresses;
import no.budstikke.channels.email.dkim.Signatures;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.core.transform.Preparer;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.LookTerms;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.documents.picture.Picture;
import no.budstikke.documents.picture.Rendition;

/** Makes the message: text, page and the picture as PDF. Source: mail and print, section 2.1. */
final class Mails implements Preparer {
  static final String FROM = "from";
  static final String TO = "to";
  private static final String MEDIA_TYPE = "message/rfc822";

  private final InvoicePicture pictures = new InvoicePicture();
  private final String mailDomain;
  private final int largest;
  private final Signatures signatures;
  private final Optional<ReturnAddresses> back;

  Mails(String mailDomain, int largest, Signatures signatures, Optional<ReturnAddresses> back) {
    this.mailDomain = mailDomain;
    this.largest = largest;
    this.signatures = signatures;
    this.back = back;
  }

  @Override
  public Preparation prepare(Assignment assignment) {
    Optional<Terms> terms = Terms.of(assignment.agreement());
    Optional<Address> to = assignment.request().consumer().contact().email().flatMap(Address::read);
    if (terms.isEmpty()) {
      return new Preparation.Unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED);
    }
    if (to.isEmpty()) {
      return new Preparation.Unsuited(ReasonCode.EMAIL_MISSING);
    }
    return prepare(assignment, terms.get(), to.get());
  }

  private Preparation prepare(Assignment assignment, Terms terms, Address to) {
    Rendition rendition = Rendition.of(assignment.request(), assignment.market(), assignment.leg());
    Outfit outfit = Outfit.in(LookTerms.of(assignment.agreement().terms()));
    Picture picture = pictures.render(assignment.request(), rendition, outfit);
    int size =
        picture.pdf().size() + MailMessage.sizeOf(MailMessage.enclosures(assignment.request()));
    if (size > largest) {
      return new Preparation.Unsuited(ReasonCode.SIZE_EXCEEDED);
    }
    Content message = MailMessage.write(assignment, terms, to, picture, mailDomain);
    Content signed = signatures.sign(terms.from().value(), message, assignment.at());
    String from =
        back.map(addresses -> addresses.of(assignment.delivery())).orElse(terms.from().value());
    return new Preparation.Ready(
        new Prepared(signed, MEDIA_TYPE, Map.of(FROM, from, TO, to.value())));
  }
}
