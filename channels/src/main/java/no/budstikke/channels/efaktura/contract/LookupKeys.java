package no.budstikke.channels.efaktura.contract;

import java.time.LocalDate;
import java.util.Optional;

/**
 * By what the register may find a consumer. Source: eFaktura, section 5.1.
 *
 * @param certain keys of which one is enough
 * @param alias mobile number (country code and digits) and e-mail address
 * @param vague what makes an alias certain
 */
public record LookupKeys(Certain certain, Alias alias, Vague vague) {
  /**
   * Keys of which one is enough.
   *
   * @param nationalId eleven digits
   * @param identifier the consumer's address in the register
   * @param reference of the time before there was one consent for all issuers
   */
  public record Certain(
      Optional<String> nationalId, Optional<String> identifier, Optional<String> reference) {
    /** None is known. */
    public static final Certain NONE =
        new Certain(Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public String toString() {
      return "Certain";
    }
  }

  /** What reaches a person. */
  public record Alias(Optional<String> phone, Optional<String> email) {
    @Override
    public String toString() {
      return "Alias";
    }
  }

  /**
   * What many share.
   *
   * @param firstName empty when not known
   * @param lastName empty when not known
   * @param birthDate where known
   * @param place where the person lives
   */
  public record Vague(
      String firstName, String lastName, Optional<LocalDate> birthDate, Place place) {
    @Override
    public String toString() {
      return "Vague";
    }
  }

  /** An address; each part empty when not known or not usable. */
  public record Place(String line, String postalCode, String city, String country) {
    @Override
    public String toString() {
      return "Place";
    }
  }

  /**
   * Whether the register can do anything with them: combinations K1 to K4. A reference of before is
   * sent along and is never enough: those agreements ended (section 1.2).
   */
  public boolean areEnough() {
    boolean anyAlias = alias.phone().isPresent() || alias.email().isPresent();
    boolean anyVague =
        !vague.lastName().isEmpty()
            || vague.birthDate().isPresent()
            || !vague.place().postalCode().isEmpty();
    return isCertain()
        || (alias.phone().isPresent() && alias.email().isPresent())
        || (anyAlias && anyVague);
  }

  private boolean isCertain() {
    return certain.nationalId().isPresent() || certain.identifier().isPresent();
  }

  /** Whether it rests on names, which the register may hold the other way round. */
  public boolean restOnNames() {
    return !isCertain() && !vague.firstName().isEmpty() && !vague.lastName().isEmpty();
  }

  /** The same with first and last name swapped. */
  public LookupKeys withNamesSwapped() {
    return new LookupKeys(
        certain,
        alias,
        new Vague(vague.lastName(), vague.firstName(), vague.birthDate(), vague.place()));
  }

  @Override
  public String toString() {
    return "LookupKeys";
  }
}
