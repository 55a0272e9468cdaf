package no.budstikke.core.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.request.CheckDigits;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OrganisationNumber;

/**
 * How an issuer's registrations are judged. Source: Swedish e-faktura, sections 4.2 and 4.4.
 *
 * @param identity the issuer's identity in the scheme
 * @param fields the questions the bank asks; the first is the issuer's customer number
 * @param strictness what else is demanded
 */
public record RegistrationRules(String identity, List<Field> fields, Strictness strictness) {
  public RegistrationRules {
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("Without a field no registration finds its customer.");
    }
  }

  /**
   * One question.
   *
   * @param name as it stands in the registrations
   * @param min fewest characters
   * @param max most characters
   * @param numeric whether only digits are right
   * @param luhn whether the last digit is a check digit
   */
  public record Field(String name, int min, int max, boolean numeric, boolean luhn) {
    public Field {
      if (name.isBlank() || min < 1 || max < min) {
        throw new IllegalArgumentException("A field has a name and 1 or more characters.");
      }
    }

    private Optional<Refusal> objection(String answer) {
      int length = answer.length();
      boolean digits = CheckDigits.isDigits(answer);
      if (length < min || length > max || ((numeric || luhn) && !digits)) {
        return Optional.of(Refusal.FIELD_FORMAT);
      }
      return luhn && CheckDigits.mod10(answer.substring(0, length - 1)) != answer.charAt(length - 1)
          ? Optional.of(Refusal.FIELD_CHECK_DIGIT)
          : Optional.empty();
    }
  }

  /**
   * What else is demanded.
   *
   * @param open whether the issuer takes registrations at all
   * @param knownOnly whether a customer number must stand on a document we have had
   * @param samePerson whether recipient and debtor must be one person (rule 5)
   */
  public record Strictness(boolean open, boolean knownOnly, boolean samePerson) {
    /** Anybody, for anybody. */
    public static final Strictness USUAL = new Strictness(true, false, false);
  }

  /** The customer number an event is about, where it says one. */
  public Optional<String> customer(Map<String, String> answers) {
    return Optional.ofNullable(answers.get(fields.getFirst().name())).filter(n -> !n.isBlank());
  }

  /** What is wrong with a registration by itself; the first objection counts. */
  public Optional<Refusal> objection(RegistrationEvent event) {
    Optional<Refusal> first = admission(event);
    return first.isPresent()
        ? first
        : fields.stream()
            .map(field -> field.objection(event.fields().getOrDefault(field.name(), "")))
            .flatMap(Optional::stream)
            .findFirst();
  }

  /** The same without the questions: a payment answers them by its reference. */
  public Optional<Refusal> admission(RegistrationEvent event) {
    if (!strictness.open()) {
      return Optional.of(Refusal.ISSUER_INACTIVE);
    }
    return isSomebody(event.recipient()) ? Optional.empty() : Optional.of(Refusal.ID_MISMATCH);
  }

  private static boolean isSomebody(Recipient recipient) {
    return switch (recipient.idType()) {
      case PERSNR -> NationalId.isSwedish(recipient.id());
      case ORGNR -> OrganisationNumber.read(Market.SE, recipient.id()).value().isPresent();
    };
  }
}
