package no.budstikke.channels.kivra;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.budstikke.channels.kivra.KivraContent.Part;
import no.budstikke.channels.kivra.KivraContent.PaymentOptions;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.core.transform.Preparer;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.documents.picture.Picture;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.documents.picture.Wording;

/** Makes the bytes of a content. Source: Kivra, section 6. */
final class Contents implements Preparer {
  /** Under which key of the slip the recipient stands, for the limit of contents per minute. */
  static final String TO = "to";

  private static final String MEDIA_TYPE = "application/json";
  private static final String PDF = "application/pdf";

  /** The whole content must stay below this (section 6.4). */
  private static final int LIMIT = 1_000_000;

  /** Longer titles are cut on phones (section 6.1). */
  private static final int LONGEST_SUBJECT = 35;

  private static final Pattern SAFE_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");

  private final InvoicePicture pictures = new InvoicePicture();

  @Override
  public Preparation prepare(Assignment assignment) {
    Optional<Terms> terms = Terms.of(assignment.agreement());
    if (terms.isEmpty()) {
      return unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED);
    }
    Identity person = assignment.request().consumer().identity();
    Optional<Recipient> to = Recipient.of(person, terms.get());
    if (to.isEmpty()) {
      return unsuited(
          person.nationalId().isPresent() ? ReasonCode.ID_INVALID : ReasonCode.ID_MISSING);
    }
    // Kivra takes PDF only: what else goes along would be lost.
    boolean strange =
        enclosures(assignment.request()).anyMatch(file -> !file.mediaType().equals(PDF));
    return strange
        ? unsuited(ReasonCode.TYPE_NOT_SUPPORTED)
        : prepare(assignment, terms.get(), to.get());
  }

  /** Whether a content of this size may be sent. */
  static boolean fits(int bytes) {
    return bytes < LIMIT;
  }

  private Preparation prepare(Assignment assignment, Terms terms, Recipient to) {
    Rendition rendition =
        Rendition.of(assignment.request(), assignment.market(), assignment.leg().payable());
    Wording words = KivraWords.in(rendition.language());
    Payables payables = new Payables(assignment, terms, words);
    if (payables.asksForMoney()) {
      Optional<ReasonCode> obstacle = payables.obstacle();
      if (obstacle.isPresent()) {
        return unsuited(obstacle.get());
      }
    }
    Optional<PaymentOptions> payment =
        payables.asksForMoney() ? Optional.of(payables.options()) : Optional.empty();
    Outfit outfit = Outfit.of(assignment, true);
    Picture picture = pictures.render(assignment.request(), rendition, outfit);
    Optional<Content> page =
        terms.page()
            ? Optional.of(PhonePage.write(assignment.request(), payment, words, rendition))
            : Optional.empty();
    List<Part> parts = parts(assignment.request(), words, picture.pdf(), page);
    if (!fits(ContentJson.sizeOf(parts))) {
      return unsuited(ReasonCode.SIZE_EXCEEDED);
    }
    Heading heading = assignment.request().heading();
    Content body =
        ContentJson.write(
            new KivraContent(
                to,
                subject(heading, words),
                heading.issued(),
                ContentType.of(heading.kind(), payment.isPresent()),
                parts,
                payment));
    Map<String, String> slip = new HashMap<>(picture.remarks().slip());
    slip.put(TO, to.value());
    return fits(body.size())
        ? new Preparation.Ready(new Prepared(body, MEDIA_TYPE, slip))
        : unsuited(ReasonCode.SIZE_EXCEEDED);
  }

  private static List<Part> parts(
      PaymentRequest request, Wording words, Content picture, Optional<Content> page) {
    String name = fileName(request.heading(), words);
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            name + ".pdf",
            picture,
            PDF,
            page.map(html -> new Part(name + ".html", html, "text/html", Optional.empty()))));
    enclosures(request)
        .forEach(
            file ->
                parts.add(
                    new Part(
                        words.of("file.enclosure") + "-" + parts.size() + ".pdf",
                        file.content(),
                        PDF,
                        Optional.empty())));
    return parts;
  }

  private static Stream<Attachment> enclosures(PaymentRequest request) {
    return request.attachments().stream().filter(file -> file.role() == Attachment.Role.ENCLOSURE);
  }

  /** An unusual number stays out: nobody knows what it tells (R-SE-8). */
  private static String subject(Heading heading, Wording words) {
    String word = words.of("subject." + heading.kind().code());
    String whole = word + " " + heading.number();
    return isSafe(heading.number()) && whole.length() <= LONGEST_SUBJECT ? whole : word;
  }

  private static String fileName(Heading heading, Wording words) {
    String word = words.of("file." + heading.kind().code());
    return isSafe(heading.number()) ? word + "-" + heading.number() : word;
  }

  private static boolean isSafe(String number) {
    return SAFE_NUMBER.matcher(number).matches();
  }

  private static Preparation unsuited(ReasonCode reason) {
    return new Preparation.Unsuited(reason);
  }
}
