package no.budstikke.channels.efaktura.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the codes of the operator's services mean. The same number means different things in
 * different services, so the key is service, operation and code. Source: eFaktura, sections 3.5 and
 * 12.6; {@code L} stands for the codes of the closed file service, {@code V} for the sister
 * service's words.
 */
public final class FaultCodes {
  private static final String TABLE =
      """
      S1 addInvoices 209 DUPLICATE_SHIPMENT_ID
      S1 cancelConsignment 201 NOT_FOUND
      S1 cancelConsignment 202 MULTIPLE_FOUND
      S1 cancelConsignment 205 ALREADY_CANCELLED
      S2 addInvoices 5003 CONSUMER_ADDRESS_MISSING
      S2 addInvoices 5009 SERVICE_PROVIDER_REQUIRED
      S2 addInvoices 5010 SERVICE_PROVIDER_FORBIDDEN
      S2 cancelInvoice 5004 NOT_FOUND
      S2 cancelInvoice 5005 ALREADY_PAID
      S2 cancelInvoice 5006 ALREADY_CANCELLED
      S2 cancelInvoice 5008 NOT_AUTHORISED
      S3 addBrandAgreementRule 5002 ISSUER_UNKNOWN
      S3 addBrandAgreementRule 5006 ACCOUNT_INVALID
      S3 addBrandAgreementRule 5007 REFERENCE_POSITION_INVALID
      S3 addBrandAgreementRule 5008 RULE_EXISTS
      S6 addBrandAgreementRule 5002 ISSUER_UNKNOWN
      S6 addBrandAgreementRule 5006 ACCOUNT_INVALID
      S6 addBrandAgreementRule 5007 REFERENCE_POSITION_INVALID
      S6 addBrandAgreementRule 5008 RULE_EXISTS
      S4 addShipment 3002 DUPLICATE_SHIPMENT_ID
      S4 addShipment 3003 DUPLICATE_TRANSACTION_ID
      S4 addShipment 3010 AVTALEGIRO_PART_MISSING
      S4 addShipment 3011 EFAKTURA_PART_MISSING
      S4 addShipment 3020 KID_MISSING
      S4 addShipment 3021 DOCUMENT_TYPE_UNSUPPORTED
      S4 addShipment 3100 DOCUMENT_TYPE_UNSUPPORTED
      S4 addShipment 3101 AVTALEGIRO_NOT_ALLOWED
      S5 addShipment 3002 DUPLICATE_SHIPMENT_ID
      S5 addShipment 3003 DUPLICATE_TRANSACTION_ID
      S5 addShipment 3010 AVTALEGIRO_PART_MISSING
      S5 addShipment 3011 EFAKTURA_PART_MISSING
      S5 addShipment 3020 KID_MISSING
      S5 addShipment 3021 DOCUMENT_TYPE_UNSUPPORTED
      S5 addShipment 3100 DOCUMENT_TYPE_UNSUPPORTED
      S5 addShipment 3101 AVTALEGIRO_NOT_ALLOWED
      L file 40 CONSUMER_NOT_FOUND
      L file 54 DUE_DATE_INVALID
      L file 55 DUE_DATE_INVALID
      L file 56 AMOUNT_INVALID
      L file 57 AMOUNT_NEGATIVE
      L file 103 DUE_DATE_TOO_LATE
      L file 145 ACCOUNT_INVALID
      L file 325 KID_INVALID
      L file 354 DUE_DATE_TOO_EARLY
      L file 502 ACCOUNT_INVALID
      L file 503 CONSUMER_NO_CONSENT
      L file 504 CONSUMER_ADDRESS_MISSING
      L file 507 ISSUER_UNKNOWN
      L file 529 DUPLICATE_SHIPMENT_ID
      V invoice recipient-not-found CONSUMER_NOT_FOUND
      V invoice invoice-rejected-by-partner CONSUMER_NO_CONSENT
      V invoice recipient-blacklisted CONSUMER_BLOCKED_ISSUER
      V invoice 409 CONSUMER_AMBIGUOUS
      V invoice invalid-due-date DUE_DATE_INVALID
      V invoice amount-negative AMOUNT_NEGATIVE
      V invoice invalid-min-amount MIN_AMOUNT_INVALID
      V invoice invalid-account-owner ACCOUNT_NOT_ISSUERS
      V invoice issuer-blacklisted ISSUER_BLACKLISTED
      """;

  private static final Map<String, Reason> ROWS = new TreeMap<>();

  static {
    TABLE
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(row -> ROWS.put(key(row[0], row[1], row[2]), Reason.valueOf(row[3])));
  }

  private FaultCodes() {}

  /** What a service's operation means by a code. */
  public static Reason of(String service, String operation, String code) {
    return row(service, operation, code).or(() -> named(code)).orElse(Reason.UNEXPLAINED);
  }

  /**
   * What a rejection after acceptance means. The services' own codes are not public (U-10): the
   * words of 12.6, then those of the services that were.
   */
  public static Reason ofRejection(String code) {
    return named(code)
        .or(() -> row("S5", "addShipment", code))
        .or(() -> row("L", "file", code))
        .or(() -> row("V", "invoice", code))
        .orElse(Reason.UNEXPLAINED);
  }

  private static Optional<Reason> row(String service, String operation, String code) {
    return Optional.ofNullable(ROWS.get(key(service, operation, code)));
  }

  private static Optional<Reason> named(String code) {
    return Arrays.stream(Reason.values()).filter(one -> one.name().equals(code)).findFirst();
  }

  private static String key(String service, String operation, String code) {
    return service + " " + operation + " " + code;
  }
}
