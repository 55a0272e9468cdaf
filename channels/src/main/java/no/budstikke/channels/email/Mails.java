package no.budstikke.channels.email;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.email.bounce.ReturnAddresses;
import no.budstikke.channels.email.dkim.Signatures;
import no.budstikke.channels.email.personal.PersonalLinks;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Invitation;
import no.budstikke.core.transform.Occasion;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.core.transform.Preparer;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.documents.picture.Picture;
import no.budstikke.documents.picture.Rendition;

/**
 * Makes the message: text, page and the picture as PDF, or a link to the consumer's page; a link,
 * too, where the rest would be too large. Source: mail and print, sections 1 and 2.1.
 */
final class Mails implements Preparer {
  static final String FROM = "from";
  static final String TO = "to";
  private static final String MEDIA_TYPE = "message/rfc822";

  private final InvoicePicture pictures = new InvoicePicture();
  private final String mailDomain;
  private final int largest;
  private final Signatures signatures;
  private final Optional<ReturnAddresses> back;
  private final Optional<PersonalLinks> links;

  Mails(
      String mailDomain,
      int largest,
      Signatures signatures,
      Optional<ReturnAddresses> back,
      Optional<PersonalLinks> links) {
    this.links = links;
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
    boolean small = terms.get().smartmail().isPresent();
    if (assignment.occasion() == Occasion.TOO_LARGE) {
      return small
          ? new Preparation.Unsuited(ReasonCode.SIZE_EXCEEDED)
          : smaller(assignment, terms.get(), to.get());
    }
    if (small || assignment.occasion() == Occasion.NEW_LINK) {
      return links
          .<Preparation>map(own -> invite(assignment, terms.get(), to.get(), own))
          .orElseGet(() -> new Preparation.Unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED));
    }
    return prepare(assignment, terms.get(), to.get());
  }

  private Preparation prepare(Assignment assignment, Terms terms, Address to) {
    Rendition rendition = Rendition.of(assignment.request(), assignment.market(), assignment.leg());
    Outfit outfit = Outfit.of(assignment, false);
    Picture picture = pictures.render(assignment.request(), rendition, outfit);
    if (MailMessage.size(assignment.request(), picture) > largest) {
      return smaller(assignment, terms, to);
    }
    Content message = MailMessage.write(assignment, terms, to, picture, mailDomain);
    return ready(assignment, terms, to, message, picture.remarks().slip());
  }

  /** With a link instead of what is too large, where there are pages for links. */
  private Preparation smaller(Assignment assignment, Terms terms, Address to) {
    return links
        .<Preparation>map(own -> invite(assignment, terms, to, own))
        .orElseGet(() -> new Preparation.Unsuited(ReasonCode.SIZE_EXCEEDED));
  }

  /** The short mail with a link to the page that has all. */
  private Preparation invite(
      Assignment assignment, Terms terms, Address to, PersonalLinks personal) {
    String token = personal.token(assignment.delivery());
    Smartmail smartmail = terms.smartmail().orElse(Smartmail.NOTHING_MORE);
    Invitation invitation =
        new Invitation(
            PersonalLinks.written(token),
            smartmail.factor(),
            smartmail.letterAfter(),
            assignment.request().heading().due());
    ShortMail mail = new ShortMail(assignment, terms, personal.link(token));
    return ready(assignment, terms, to, mail.write(to, mailDomain), invitation.slip());
  }

  private Preparation ready(
      Assignment assignment, Terms terms, Address to, Content message, Map<String, String> more) {
    Content signed = signatures.sign(terms.from().value(), message, assignment.at());
    String from =
        back.map(addresses -> addresses.of(assignment.delivery())).orElse(terms.from().value());
    Map<String, String> slip = new HashMap<>(more);
    slip.put(FROM, from);
    slip.put(TO, to.value());
    return new Preparation.Ready(new Prepared(signed, MEDIA_TYPE, slip));
  }
}
