package no.budstikke.channels.email;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.email.bounce.ReturnAddresses;
import no.budstikke.channels.email.dkim.Signatures;
import no.budstikke.channels.email.personal.PersonalLinks;
import no.budstikke.channels.transport.Envelope;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.followup.Replies;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Preparer;

/** The channel e-mail. Safe for many threads; closing it closes the connections to the relay. */
public final class Email implements Channel, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final EmailSettings settings;
  private final InstantSource clock;
  private final Mails mails;
  private final Ties ties;
  private final Relays relays;
  private final Destinations destinations;

  /**
   * What comes back, and where messages lead.
   *
   * @param addresses where it comes back to; without any, to the issuer's own address
   * @param news what it says
   * @param links to personal pages; without any, no mail has a link to one
   */
  public record Ties(
      Optional<ReturnAddresses> addresses, Replies news, Optional<PersonalLinks> links) {
    /** Nothing comes back to us, and nobody has a page with us. */
    public static final Ties NONE =
        new Ties(
            Optional.empty(),
            (cursor, _) -> new ReplyPage(List.of(), cursor, false),
            Optional.empty());

    /** The same with links to personal pages. */
    public Ties with(PersonalLinks personal) {
      return new Ties(addresses, news, Optional.of(personal));
    }
  }

  /** Without any way back. */
  public Email(EmailSettings settings, InstantSource clock) {
    this(settings, clock, Ties.NONE);
  }

  public Email(EmailSettings settings, InstantSource clock, Ties ties) {
    this.settings = settings;
    this.clock = clock;
    this.ties = ties;
    this.mails =
        new Mails(
            settings.mailDomain(),
            settings.largest(),
            new Signatures(settings.signing()),
            ties.addresses(),
            ties.links());
    this.relays = new Relays(settings);
    this.destinations = new Destinations(settings.ways().paces(), PATIENCE);
  }

  /** Makes messages without a server to send them; their links lead to nothing. */
  public static Preparer preparer(String mailDomain, int largest) {
    PersonalLinks links =
        new PersonalLinks(URI.create("https://" + mailDomain), bytes -> Content.of(bytes).sha256());
    return new Mails(
        mailDomain, largest, new Signatures(List.of()), Optional.empty(), Optional.of(links));
  }

  @Override
  public ChannelId id() {
    return Channels.EMAIL;
  }

  /** No server recognises a message it has seen, so an unknown outcome waits for a person. */
  @Override
  public Traits traits() {
    return new Traits(
            new Traits.Unit.OneItem(),
            Traits.Repetition.NEVER,
            new Traits.Delivered(ReceiptLevel.TRANSPORT, Optional.of(settings.bounceWindow())),
            settings.server().connections())
        .with(SmtpAnswers.RETRIES);
  }

  @Override
  public List<Register> registers() {
    return List.of();
  }

  @Override
  public List<String> objections(Agreement agreement) {
    List<String> objections = new ArrayList<>(Terms.objections(agreement));
    if (ties.links().isEmpty() && Smartmail.of(agreement.terms()).isPresent()) {
      objections.add(
          "'smartmail' needs the address of personal pages: the setting"
              + " budstikke.email.pages-url.");
    }
    return objections;
  }

  @Override
  public Preparation prepare(Assignment assignment) {
    return mails.prepare(assignment);
  }

  @Override
  public Map<DeliveryId, DeliveryResult> handOver(Consignment consignment) {
    Map<DeliveryId, DeliveryResult> results = new LinkedHashMap<>();
    String sender =
        Address.read(consignment.agreement().terms().getOrDefault("from", ""))
            .map(Address::domain)
            .orElse("");
    for (Item item : consignment.items()) {
      results.put(item.delivery(), handOver(sender, item));
    }
    return results;
  }

  /** A mail server cannot be asked what it has taken. */
  @Override
  public Trace trace(Consignment consignment) {
    return new Trace.CannotTell();
  }

  @Override
  public ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    return ties.news().repliesAfter(cursor, limit);
  }

  @Override
  public void close() {
    relays.close();
  }

  private DeliveryResult handOver(String sender, Item item) {
    Map<String, String> slip = item.prepared().slip();
    Optional<Address> from = Address.read(slip.getOrDefault(Mails.FROM, ""));
    Optional<Address> to = Address.read(slip.getOrDefault(Mails.TO, ""));
    if (from.isEmpty() || to.isEmpty()) {
      return new DeliveryResult.RejectedData("SLIP");
    }
    Envelope envelope =
        new Envelope(from.get().value(), to.get().value(), item.delivery().toString());
    byte[] message = item.prepared().content().bytes();
    return destinations.pass(
        to.get().domain(),
        () -> SmtpAnswers.result(relays.send(sender, envelope, message), clock.instant()));
  }
}
