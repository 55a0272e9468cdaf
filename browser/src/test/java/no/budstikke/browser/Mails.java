package no.budstikke.browser;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.channels.email.Email;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.request.Wishes;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import no.budstikke.documents.pdf.Palette;
import no.budstikke.documents.picture.InvoicePage;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.LookTerms;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.documents.picture.Rendition;

/** What consumers read outside our pages: both mails, and the page that channels take along. */
final class Mails {
  private static final Palette GREEN = new Palette(0x0B6E4F);
  private static final Pattern HTML =
      Pattern.compile("Content-Type: text/html.*?\r\n\r\n(.*?)\r\n--=_a_", Pattern.DOTALL);
  private static final Pattern LOGO =
      Pattern.compile("Content-Type: image/png.*?\r\n\r\n(.*?)\r\n--=_r_", Pattern.DOTALL);

  private Mails() {}

  /** By a name that its screenshot gets, too. */
  static Map<String, String> in(Language language) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("mail", mail(language, RequestKind.INVOICE, "off"));
    all.put("mail-credit", mail(language, RequestKind.CREDIT_NOTE, "off"));
    all.put("mail-short", mail(language, RequestKind.INVOICE, "on"));
    PaymentRequest request = request(language, RequestKind.INVOICE);
    all.put(
        "page",
        new String(
            InvoicePage.render(
                    request,
                    Rendition.of(request, Market.NO, true),
                    Outfit.in(LookTerms.of(terms("off"))))
                .bytes(),
            StandardCharsets.UTF_8));
    return all;
  }

  private static Map<String, String> terms(String smartmail) {
    Map<String, String> terms = new HashMap<>();
    terms.put("from", "faktura@fjordlys.example");
    terms.put("fromName", "Fjordlys");
    terms.put("replyTo", "kundeservice@fjordlys.example");
    terms.put("smartmail", smartmail);
    terms.put("look.colour", "0B6E4F");
    terms.put("look.logo", Base64.getEncoder().encodeToString(Samples.logo(GREEN).bytes()));
    return terms;
  }

  private static PaymentRequest request(Language language, RequestKind kind) {
    PaymentRequest plain = new Bill(Market.NO, kind, 5).request();
    return new PaymentRequest(
        plain.heading(),
        plain.issuer(),
        plain.consumer(),
        plain.payment(),
        plain.specification(),
        List.of(),
        new Wishes(
            List.of(), Optional.of(language.tag()), Optional.empty(), Optional.empty(), Map.of()));
  }

  private static String mail(Language language, RequestKind kind, String smartmail) {
    Leg leg = new Leg(Channels.EMAIL, Set.of(Leg.Role.PRESENTATION), true, true);
    Assignment assignment =
        new Assignment(
            new DeliveryId(new UUID(1, 2)),
            new IssuerId("fjordlys"),
            Market.NO,
            leg,
            new Agreement(Channels.EMAIL, terms(smartmail)),
            request(language, kind),
            Instant.parse("2026-11-24T08:00:00Z"));
    if (Email.preparer("mail.example", 5_000_000).prepare(assignment)
        instanceof Preparation.Ready(var prepared)) {
      return shown(new String(prepared.content().bytes(), StandardCharsets.US_ASCII));
    }
    throw new AssertionError("The mail was not prepared.");
  }

  /** As a mail program shows it: with the logo that came along. */
  private static String shown(String mail) {
    String html = decoded(found(HTML, mail));
    String logo = found(LOGO, mail).replace("\r\n", "");
    return html.replaceAll("cid:[^\"]+", "data:image/png;base64," + logo);
  }

  private static String found(Pattern part, String mail) {
    Matcher matcher = part.matcher(mail);
    if (!matcher.find()) {
      throw new AssertionError("The mail lacks a part.");
    }
    return matcher.group(1);
  }

  private static String decoded(String printable) {
    String lines = printable.replace("=\r\n", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < lines.length(); i++) {
      if (lines.charAt(i) == '=') {
        bytes.write(Integer.parseInt(lines.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(lines.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
