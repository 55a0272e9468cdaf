package no.budstikke.server.efaktura;

import java.util.Locale;
import no.budstikke.core.request.Kid;
import no.budstikke.server.fixture.BankConsumers;
import no.budstikke.server.fixture.Documents;

/**
 * A made-up consumer and one document for him.
 *
 * @param number of the document
 * @param id of the person
 * @param kid of the demand
 */
record Consumer(String number, String id, String kid) {
  /** Whose mandate says that the payer wants to be told. */
  static final String DEBITED = "260597";

  private static final String UNDEBITED = "300303";

  /** The n-th of a hundred of the population, without a mandate. */
  static Consumer of(int n) {
    return new Consumer("E-" + n, BankConsumers.id(n), kid(UNDEBITED, n));
  }

  /** The same with a mandate. */
  static Consumer debited(int n) {
    return new Consumer("A-" + n, BankConsumers.id(n), kid(DEBITED, n));
  }

  String invoice() {
    return addressed(Documents.invoice(number));
  }

  /** Due so many days from now. */
  String invoiceDueIn(int days) {
    return invoice()
        .replace(
            "<cbc:DueDate>" + Documents.due() + "</cbc:DueDate>",
            "<cbc:DueDate>" + Documents.today().plusDays(days) + "</cbc:DueDate>");
  }

  String creditNote() {
    return addressed(Documents.creditNote("C-" + number, number, Documents.KID));
  }

  String partialCreditNote() {
    return addressed(Documents.partialCreditNote("C-" + number, number, Documents.KID));
  }

  String reminder() {
    return addressed(Documents.reminder("R-" + number, number));
  }

  private String addressed(String document) {
    return document
        .replace(Documents.KID, kid)
        .replace(
            "<cbc:RegistrationName>Kåre Bjørnsønn Eksempel</cbc:RegistrationName>",
            "<cbc:RegistrationName>Kåre Bjørnsønn Eksempel</cbc:RegistrationName>"
                + "<cbc:CompanyID>"
                + id
                + "</cbc:CompanyID>");
  }

  private static String kid(String customer, int n) {
    return Kid.withCheckDigit(customer + String.format(Locale.ROOT, "%04d", n), Kid.Algorithm.MOD10)
        .orElseThrow()
        .value();
  }
}
