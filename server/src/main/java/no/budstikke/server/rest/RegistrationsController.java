package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.registration.RegistrationRules;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.pipeline.books.RegistrationBooks;
import no.budstikke.pipeline.books.RegistrationLine;
import no.budstikke.pipeline.books.Slice;
import no.budstikke.pipeline.books.StuckBooks;
import no.budstikke.pipeline.books.StuckLine;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.registrations.IssuersOwn;
import no.budstikke.server.access.Door;
import no.budstikke.server.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who gets e-invoices from an issuer, how that came about, and what has got stuck on its way. */
@RestController
@RequestMapping("/v1/issuers/{issuer}")
@Tag(name = "registrations")
public class RegistrationsController {
  private static final Set<String> STATES =
      Set.of("", "REQUESTED", "ACTIVE", "SUSPENDED", "CANCELLED", "REFUSED", "REPLACED");
  private static final int LONGEST = 100;

  private final Door door;
  private final Shelves shelves;

  /**
   * What is read and written.
   *
   * @param books registrations
   * @param stuck deliveries of which nothing was heard
   * @param own registrations by the issuer
   * @param channel the one that registrations are for, where it is set up
   */
  public record Shelves(
      RegistrationBooks books, StuckBooks stuck, IssuersOwn own, Optional<Channel> channel) {}

  RegistrationsController(Door door, Shelves shelves) {
    this.door = door;
    this.shelves = shelves;
  }

  /**
   * A registration by the issuer.
   *
   * @param bank the bank's short code
   * @param id personnummer of 12 digits, or organisation number of 10
   * @param fmi the recipient's identity at the bank, where it is known
   * @param consent what it rests on
   */
  public record Own(
      Optional<String> bank, Optional<String> id, Optional<String> fmi, Optional<Consent> consent) {
    @Override
    public String toString() {
      return "Own";
    }
  }

  /**
   * A consent.
   *
   * @param by who has said yes
   * @param at when
   * @param how for example {@code web form}
   */
  public record Consent(Optional<String> by, Optional<Instant> at, Optional<String> how) {
    @Override
    public String toString() {
      return "Consent";
    }
  }

  @GetMapping("/registrations")
  @Operation(summary = "Who gets e-invoices, ended registrations too")
  public Slice<RegistrationLine> list(
      @PathVariable String issuer,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String cursor) {
    if (!STATES.contains(state)) {
      throw Refusal.badRequest("'state' is one of REQUESTED, ACTIVE, SUSPENDED, CANCELLED, …");
    }
    return shelves.books().list(door.issuer(issuer).id(), state, Words.slice(limit, cursor));
  }

  @GetMapping("/consumers/{customer}/registrations")
  @Operation(summary = "A consumer's registrations, and all that was told of them")
  public Map<String, Object> of(@PathVariable String issuer, @PathVariable String customer) {
    IssuerProfile profile = door.issuer(issuer);
    List<RegistrationLine> lines = shelves.books().of(profile.id(), customer);
    var history = shelves.books().history(profile.id(), customer);
    if (lines.isEmpty() && history.isEmpty()) {
      throw Refusal.notFound("registration");
    }
    return Map.of("registrations", lines, "history", history);
  }

  @PutMapping("/consumers/{customer}/registrations")
  @Operation(summary = "The issuer registers a consumer, who has consented")
  public Map<String, Object> register(
      @PathVariable String issuer, @PathVariable String customer, @RequestBody Own own) {
    IssuerProfile profile = door.issuer(issuer);
    if (customer.isBlank() || customer.length() > LONGEST) {
      throw Refusal.badRequest("A customer number has 1 to " + LONGEST + " characters.");
    }
    Recipient recipient = recipient(own);
    IssuersOwn.Consent consent =
        own.consent()
            .flatMap(this::consent)
            .orElseThrow(
                () ->
                    Refusal.badRequest(
                        "A registration by the issuer needs 'consent' with 'by', 'at' and 'how'."));
    String identity =
        rules(profile)
            .map(RegistrationRules::identity)
            .orElseThrow(
                () -> Refusal.badRequest("The issuer has no agreement with such a channel."));
    shelves
        .own()
        .register(new IssuersOwn.Place(profile.id(), identity, customer), recipient, consent);
    return of(issuer, customer);
  }

  @GetMapping("/stuck")
  @Operation(summary = "Deliveries of which nothing has been heard for as long as is usual")
  public Slice<StuckLine> stuck(
      @PathVariable String issuer,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String cursor) {
    return shelves.stuck().list(door.issuer(issuer).id(), Words.slice(limit, cursor));
  }

  private Optional<RegistrationRules> rules(IssuerProfile profile) {
    return shelves
        .channel()
        .flatMap(Channel::registrations)
        .flatMap(
            registrations ->
                profile.policy().agreement(Channels.EFAKTURA_SE).flatMap(registrations::rules));
  }

  private static Recipient recipient(Own own) {
    String id = own.id().orElse("");
    boolean company = OrganisationNumber.read(Market.SE, id).value().isPresent();
    if (!company && !NationalId.isSwedish(id)) {
      throw Refusal.badRequest(
          "'id' must be a personnummer of 12 digits or an organisation number.");
    }
    String bank = own.bank().orElse("");
    if (!bank.matches("[A-Z0-9]{2,10}")) {
      throw Refusal.badRequest("'bank' must be a bank's short code, for example SHB.");
    }
    return new Recipient(
        company ? Recipient.IdType.ORGNR : Recipient.IdType.PERSNR, id, bank, own.fmi(), Map.of());
  }

  private Optional<IssuersOwn.Consent> consent(Consent consent) {
    boolean whole =
        consent.by().filter(text -> !text.isBlank()).isPresent()
            && consent.how().filter(text -> !text.isBlank()).isPresent()
            && consent.at().isPresent();
    return whole
        ? Optional.of(
            new IssuersOwn.Consent(
                consent.by().get(), consent.at().get(), consent.how().get(), door.actor()))
        : Optional.empty();
  }
}
