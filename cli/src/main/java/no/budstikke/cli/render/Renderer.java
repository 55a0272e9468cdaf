package no.budstikke.cli.render;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.budstikke.channels.email.Email;
import no.budstikke.channels.print.Print;
import no.budstikke.channels.print.PrintSettings;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.whatif.Scenario;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.Wishes;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.core.transform.Remarks;
import no.budstikke.documents.picture.InvoicePage;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Look;
import no.budstikke.documents.picture.LookTerms;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.documents.picture.Picture;
import no.budstikke.documents.picture.PrintProfile;
import no.budstikke.documents.picture.PrintProfiles;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.documents.picture.Snapshots;

/** Makes of one document what its channel would make of it. */
final class Renderer {
  private static final String MAIL_DOMAIN = "budstikke.example";
  private static final int LARGEST_MAIL = 5_000_000;

  private final PaymentRequest request;
  private final Wish wish;
  private final Instant moment;
  private final Market market;

  Renderer(PaymentRequest read, Wish wish, Instant moment) {
    this.wish = wish;
    this.moment = moment;
    this.market = Scenario.marketOf(read);
    this.request = wish.language().map(tag -> inLanguage(read, tag)).orElse(read);
  }

  Rendered render(Kind kind) {
    return switch (kind) {
      case PDF -> pdf();
      case HTML -> rendered(InvoicePage.render(request, rendition(), outfit()), Remarks.NONE);
      case MAIL -> mail(Map.of());
      case SMARTMAIL -> mail(Map.of("smartmail", "on"));
      case PAGE -> rendered(PersonalSample.of(request, rendition(), look()), Remarks.NONE);
      case LETTER -> letter();
    };
  }

  private Rendered pdf() {
    Picture picture = new InvoicePicture().render(request, rendition(), outfit());
    return new Rendered(
        picture.pdf(),
        picture.pages(),
        0,
        template(picture.fromIssuer(), picture.remarks()),
        language(),
        picture.remarks().words());
  }

  private Rendered mail(Map<String, String> more) {
    Map<String, String> terms = new TreeMap<>(wish.look());
    terms.putAll(more);
    terms.put("from", request.issuer().contact().email().orElse("faktura@" + MAIL_DOMAIN));
    terms.put("fromName", shortened(request.issuer().shownName(), 78));
    Prepared prepared =
        ready(Email.preparer(MAIL_DOMAIN, LARGEST_MAIL).prepare(assignment(Channels.EMAIL, terms)));
    return rendered(prepared.content(), Remarks.of(prepared.slip()));
  }

  private Rendered letter() {
    Map<String, String> terms = new TreeMap<>(wish.look());
    terms.put("profile", profile());
    terms.put("returnAddress", shortened(returnAddress(), 120));
    Prepared prepared =
        ready(
            Print.preparer(PrintSettings.Limits.USUAL).prepare(assignment(Channels.PRINT, terms)));
    int pages = Integer.parseInt(prepared.slip().getOrDefault("pages", "1"));
    boolean issuers =
        request.attachments().stream().anyMatch(file -> file.content().equals(prepared.content()));
    int sheets = Integer.parseInt(prepared.slip().getOrDefault("sheets", "1"));
    Remarks remarks = Remarks.of(prepared.slip());
    return new Rendered(
        prepared.content(), pages, sheets, template(issuers, remarks), language(), remarks.words());
  }

  /** The pages of the issuer's own file as they must not be printed, where it was refused. */
  List<Content> refusedPages(Rendered rendered, int dotsPerInch) {
    boolean refused =
        rendered.sheets() > 0
            && rendered.remarks().stream().anyMatch(word -> word.startsWith("OWN_PDF_REPLACED"));
    return refused
        ? InvoicePicture.ofIssuer(request).stream()
            .flatMap(
                own ->
                    Snapshots.faults(own, PrintProfiles.SHIPPED.of(profile(), market), dotsPerInch)
                        .stream())
            .toList()
        : List.of();
  }

  private String profile() {
    String usual = market == Market.NO ? "no-c5" : "se-h2";
    String wished = wish.profile().orElse(usual);
    return PrintProfiles.SHIPPED
        .named(wished)
        .filter(profile -> profile.market() == market)
        .map(PrintProfile::id)
        .orElseThrow(
            () ->
                RenderCommand.usage(
                    "--profile must be one of "
                        + PrintProfiles.SHIPPED.all().stream()
                            .filter(profile -> profile.market() == market)
                            .map(PrintProfile::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private Rendered rendered(Content content, Remarks remarks) {
    return new Rendered(content, 0, 0, template(false, remarks), language(), remarks.words());
  }

  private static Prepared ready(Preparation preparation) {
    return switch (preparation) {
      case Preparation.Ready(var prepared) -> prepared;
      case Preparation.Unsuited(var reason) ->
          throw new Trouble(
              Exit.REFUSED, "Nothing of this kind can be made of it: " + reason + ".");
      case Preparation.WrongData _ ->
          throw new Trouble(Exit.REFUSED, "Nothing of this kind can be made of it.");
    };
  }

  private Assignment assignment(ChannelId channel, Map<String, String> terms) {
    return new Assignment(
        new DeliveryId(name()),
        new IssuerId("render"),
        market,
        leg(channel),
        new Agreement(channel, terms),
        request,
        moment);
  }

  /** The same document has the same Message-ID. */
  private UUID name() {
    byte[] number = request.heading().number().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    ByteBuffer hash = ByteBuffer.wrap(Content.of(number).sha256());
    return new UUID(hash.getLong(), hash.getLong());
  }

  private Leg leg(ChannelId channel) {
    return wish.notice()
        ? new Leg(channel, Set.of(Leg.Role.PRESENTATION, Leg.Role.NOTICE), false, true)
        : new Leg(channel, Set.of(Leg.Role.PRESENTATION), true, true);
  }

  private Rendition rendition() {
    return Rendition.of(request, market, leg(Channels.PRINT));
  }

  private Outfit outfit() {
    return new Outfit(look(), wish.link(), wish.source());
  }

  private Look look() {
    return LookTerms.of(wish.look());
  }

  private String template(boolean fromIssuer, Remarks remarks) {
    if (fromIssuer) {
      return "issuer";
    }
    boolean refused =
        remarks.words().stream().anyMatch(word -> word.startsWith("OWN_TEMPLATE_REPLACED"));
    return look().template().isPresent() && !refused ? "own" : "standard";
  }

  private String language() {
    return rendition().language().tag();
  }

  private String returnAddress() {
    PostalAddress address = request.issuer().address();
    String lines = String.join(", ", address.lines());
    return request.issuer().shownName()
        + ", "
        + lines
        + ", "
        + address.postalCode()
        + " "
        + address.city();
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  private static PaymentRequest inLanguage(PaymentRequest request, String tag) {
    if (Arrays.stream(Language.values()).noneMatch(language -> language.tag().equals(tag))) {
      throw RenderCommand.usage("--lang is nb, nn, sv or en.");
    }
    Wishes wishes = request.wishes();
    return new PaymentRequest(
        request.heading(),
        request.issuer(),
        request.consumer(),
        request.payment(),
        request.specification(),
        request.attachments(),
        new Wishes(
            wishes.plans(),
            Optional.of(tag),
            wishes.reminderLevel(),
            wishes.minimumAmount(),
            wishes.rendition()));
  }
}
