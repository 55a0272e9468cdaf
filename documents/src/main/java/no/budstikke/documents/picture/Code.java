package no.budstikke.documents.picture;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Iban;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.Plusgiro;
import no.budstikke.documents.pdf.Squares;

/**
 * A code that a phone reads instead of typing. Source: mail and print, section 3.9.
 *
 * @param kind who understands it
 * @param text what it says
 */
record Code(Kind kind, String text) {
  /** Larger ones scan badly (3.9). */
  private static final int LONGEST = 504;

  private static final int SMALLEST_VERSION = 1;
  private static final int LARGEST_VERSION = 40;

  /**
   * Every reader takes any of the eight masks; this one gives even pages to look at, and choosing
   * costs more than the rest of the page.
   */
  private static final int MASK = 2;

  enum Kind {
    LINK,
    SWISH,
    USING_QR
  }

  /** The one that suits a request best; none where nothing that is in use suits. */
  static Optional<Code> of(PaymentRequest request, Rendition rendition, Outfit outfit) {
    if (!rendition.payable()) {
      return Optional.empty();
    }
    return outfit
        .link()
        .map(link -> new Code(Kind.LINK, link))
        .or(() -> swedish(request, outfit.look()))
        .filter(code -> code.text.getBytes(StandardCharsets.UTF_8).length <= LONGEST);
  }

  Squares squares() {
    QrCode code =
        QrCode.encodeSegments(
            QrSegment.makeSegments(text),
            QrCode.Ecc.MEDIUM,
            SMALLEST_VERSION,
            LARGEST_VERSION,
            MASK,
            false);
    return new Squares(code.size, code::getModule);
  }

  private static Optional<Code> swedish(PaymentRequest request, Look look) {
    if (!request.payment().due().currency().getCurrencyCode().equals("SEK")) {
      return Optional.empty();
    }
    return look.swish()
        .map(number -> new Code(Kind.SWISH, swish(number, request)))
        .or(
            () ->
                request.payment().accounts().stream()
                    .findFirst()
                    .flatMap(account -> usingQr(request, account)));
  }

  private static String swish(String number, PaymentRequest request) {
    return "https://app.swish.nu/1/p/sw/?sw="
        + number
        + "&amt="
        + plain(request.payment().due())
        + "&cur=SEK&msg="
        + reference(request)
        + "&src=qr";
  }

  private static Optional<Code> usingQr(PaymentRequest request, PayeeAccount account) {
    return accountType(account)
        .map(
            type ->
                "{\"uqr\":1,\"tp\":1,\"nme\":\""
                    + quoted(request.issuer().shownName())
                    + request
                        .issuer()
                        .organisationNumber()
                        .map(number -> "\",\"cid\":\"" + number.digits())
                        .orElse("")
                    + "\",\"iref\":\""
                    + quoted(reference(request))
                    + "\",\"idt\":\""
                    + request.heading().issued().toString().replace("-", "")
                    + request
                        .heading()
                        .due()
                        .map(due -> "\",\"ddt\":\"" + due.toString().replace("-", ""))
                        .orElse("")
                    + "\",\"due\":"
                    + plain(request.payment().due())
                    + ",\"pt\":\""
                    + type
                    + "\",\"acc\":\""
                    + account.formatted()
                    + "\"}")
        .map(text -> new Code(Kind.USING_QR, text));
  }

  private static Optional<String> accountType(PayeeAccount account) {
    return switch (account) {
      case Bankgiro _ -> Optional.of("BG");
      case Plusgiro _ -> Optional.of("PG");
      case Iban _ -> Optional.of("IBAN");
      default -> Optional.empty();
    };
  }

  private static String plain(Amount amount) {
    return amount.major().toPlainString();
  }

  private static String reference(PaymentRequest request) {
    return switch (request.payment().reference()) {
      case OcrReference(var digits) -> digits;
      case PaymentReference.Plain(var text) -> text;
      default -> request.heading().number();
    };
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
