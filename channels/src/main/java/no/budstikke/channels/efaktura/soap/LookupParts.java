package no.budstikke.channels.efaktura.soap;

import static no.budstikke.channels.efaktura.soap.Part.group;
import static no.budstikke.channels.efaktura.soap.Part.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.efaktura.contract.LookupKeys;
import no.budstikke.channels.efaktura.contract.LookupKeys.Place;
import no.budstikke.channels.efaktura.contract.LookupResult;
import no.budstikke.channels.efaktura.contract.LookupResult.Outcome;

/** Look-ups as messages, and back. Source: eFaktura, sections 5.1, 5.2 and 12.1. */
public final class LookupParts {
  private static final List<String> FLAGS =
      List.of("acceptsAll", "issuerAgreement", "issuerBlocked", "canReceive");

  private final Mapping mapping;

  /** With the words of this mapping. */
  public LookupParts(Mapping mapping) {
    this.mapping = mapping;
  }

  Part write(String issuer, List<LookupKeys> consumers, Part audit) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < consumers.size(); i++) {
      parts.add(consumer(ref(i), consumers.get(i)));
    }
    return group(
        "getEfakturaIdentifiers", audit, text("issuer", issuer), new Part("consumers", "", parts));
  }

  /** What is asked about each consumer, in the order of the message. */
  public List<LookupKeys> read(Part message) {
    return message.in("consumers").all("consumer").stream().map(LookupParts::keys).toList();
  }

  /** The answer to a message that asked about so many, in its order. */
  public Part answer(List<LookupResult> results, Part audit) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      parts.add(result(ref(i), results.get(i)));
    }
    return group("getEfakturaIdentifiersResponse", audit, new Part("results", "", parts));
  }

  /** One result for each of so many; whom the answer leaves out was not looked up. */
  List<LookupResult> results(Part message, int asked) {
    Map<String, LookupResult> said = new HashMap<>();
    for (Part part : message.in("results").all("result")) {
      said.put(part.said("ref").orElse(""), result(part));
    }
    List<LookupResult> results = new ArrayList<>();
    for (int i = 0; i < asked; i++) {
      results.add(said.getOrDefault(ref(i), LookupResult.without(Outcome.TEMPORARY_UNAVAILABLE)));
    }
    return results;
  }

  private static Part consumer(String ref, LookupKeys keys) {
    List<Part> parts = new ArrayList<>();
    parts.add(text("ref", ref));
    keys.certain().nationalId().ifPresent(id -> parts.add(text("socialSecurityNumber", id)));
    keys.certain().identifier().ifPresent(id -> parts.add(text("efakturaIdentifier", id)));
    keys.certain().reference().ifPresent(one -> parts.add(text("efakturaReference", one)));
    keys.alias().phone().ifPresent(phone -> parts.add(text("mobile", phone)));
    keys.alias().email().ifPresent(email -> parts.add(text("email", email)));
    add(parts, "firstName", keys.vague().firstName());
    add(parts, "lastName", keys.vague().lastName());
    keys.vague().birthDate().ifPresent(day -> parts.add(text("birthDate", day.toString())));
    Place place = keys.vague().place();
    add(parts, "addressLine", place.line());
    add(parts, "postalCode", place.postalCode());
    add(parts, "city", place.city());
    add(parts, "country", place.country());
    return new Part("consumer", "", parts);
  }

  private static void add(List<Part> parts, String key, String text) {
    if (!text.isBlank()) {
      parts.add(text(key, text));
    }
  }

  private static LookupKeys keys(Part part) {
    return new LookupKeys(
        new LookupKeys.Certain(
            part.said("socialSecurityNumber"),
            part.said("efakturaIdentifier"),
            part.said("efakturaReference")),
        new LookupKeys.Alias(part.said("mobile"), part.said("email")),
        new LookupKeys.Vague(
            part.said("firstName").orElse(""),
            part.said("lastName").orElse(""),
            part.said("birthDate").map(LocalDate::parse),
            new Place(
                part.said("addressLine").orElse(""),
                part.said("postalCode").orElse(""),
                part.said("city").orElse(""),
                part.said("country").orElse(""))));
  }

  private Part result(String ref, LookupResult result) {
    List<Part> parts = new ArrayList<>();
    parts.add(text("ref", ref));
    parts.add(text("outcome", mapping.outside("outcome", result.outcome())));
    if (result.outcome() == Outcome.MATCH) {
      result.identifier().ifPresent(id -> parts.add(text("efakturaIdentifier", id)));
      parts.add(
          text("acceptsAll", Boolean.toString(result.canReceive() || result.issuerBlocked())));
      parts.add(text("issuerAgreement", "false"));
      parts.add(text("issuerBlocked", Boolean.toString(result.issuerBlocked())));
      parts.add(text("canReceive", Boolean.toString(result.canReceive())));
    }
    return new Part("result", "", parts);
  }

  private LookupResult result(Part part) {
    Outcome outcome =
        mapping
            .inside("outcome", Outcome.class, part.said("outcome").orElse(""))
            .orElse(Outcome.TEMPORARY_UNAVAILABLE);
    boolean odd =
        FLAGS.stream().flatMap(flag -> part.said(flag).stream()).anyMatch(LookupParts::isOdd);
    if (odd) {
      return LookupResult.without(Outcome.TEMPORARY_UNAVAILABLE);
    }
    boolean blocked = isTrue(part, "issuerBlocked");
    Optional<String> identifier = part.said("efakturaIdentifier");
    boolean consents = isTrue(part, "acceptsAll") || isTrue(part, "issuerAgreement");
    boolean receives = part.said("canReceive").flatMap(Truth::of).orElse(consents);
    return new LookupResult(
        outcome, identifier, blocked, receives && !blocked && identifier.isPresent());
  }

  /** Neither yes nor no: whoever says that has not said "cannot receive". */
  private static boolean isOdd(String word) {
    return Truth.of(word).isEmpty();
  }

  private static boolean isTrue(Part part, String flag) {
    return part.said(flag).flatMap(Truth::of).orElse(false);
  }

  private static String ref(int place) {
    return "c" + (place + 1);
  }
}
