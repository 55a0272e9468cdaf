package no.budstikke.channels.avtalegiro.file;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that has come in. Source: AvtaleGiro, sections 6.2 to 6.4.
 *
 * @param number its number in the order
 * @param type where it came from
 * @param ore the amount in øre; negative for a credit note with KID
 * @param kid the payment reference; empty where there is free text instead
 * @param settlement which entry of the bank statement it is part of
 * @param trace how the bank finds it again
 * @param text free text from the terminal; the file keeps 40 letters
 */
public record Payment(
    int number,
    PaymentType type,
    long ore,
    String kid,
    Settlement settlement,
    Trace trace,
    String text)
    implements Item {

  /**
   * The lump sum on the bank statement: payments for the same account that agree in all of this are
   * one entry.
   *
   * @param date the settlement date
   * @param centre the bank data centre, 2 digits
   * @param dayCode the day of the month
   * @param part the number of the partial settlement
   * @param serial the serial number of the lump sum, 5 digits
   */
  public record Settlement(LocalDate date, String centre, int dayCode, int part, String serial) {
    /** Refuses what has no room in the record. */
    public Settlement {
      Demand.digits("centre", 2, centre);
      Demand.between("day code", dayCode, 0, 99);
      Demand.between("partial settlement", part, 0, 9);
      Demand.digits("serial number", 5, serial);
    }
  }

  /**
   * How the bank finds the payment again.
   *
   * @param cardIssuer 2 digits, zeros but for cards
   * @param form the paper form's number, 10 digits
   * @param archiveReference 9 digits; what it refers to depends on the type
   * @param unassigned columns 35 to 41, documented as filler though old files have digits here
   * @param bankDate the day the bank got the order, where known
   * @param debitAccount the account debited, 11 digits; zeros where unknown
   */
  public record Trace(
      String cardIssuer,
      String form,
      String archiveReference,
      String unassigned,
      Optional<LocalDate> bankDate,
      String debitAccount) {
    /** What stands where there is nothing. */
    public static final Trace NONE =
        new Trace(
            "00", "0".repeat(10), "0".repeat(9), "0".repeat(7), Optional.empty(), "0".repeat(11));

    /** Refuses what has no room in the record. */
    public Trace {
      Demand.digits("card issuer", 2, cardIssuer);
      Demand.digits("form number", 10, form);
      Demand.digits("archive reference", 9, archiveReference);
      Demand.digits("debited account", 11, debitAccount);
    }

    /** Accounts never reach a log. */
    @Override
    public String toString() {
      return "Trace";
    }
  }

  /** Refuses what has no room in the records. */
  public Payment {
    Demand.number(number);
    Demand.between("amount", ore, -Demand.MOST_ORE, Demand.MOST_ORE);
    Demand.kid(kid);
  }

  /** Payments never reach a log. */
  @Override
  public String toString() {
    return "Payment " + number;
  }
}
