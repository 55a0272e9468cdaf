package no.budstikke.channels.efaktura.soap;

import static no.budstikke.channels.efaktura.soap.Element.group;
import static no.budstikke.channels.efaktura.soap.Element.text;

/**
 * Every message of the service, element by element; writer, reader and the simulated operator's
 * schema share the table. Names, types and limits that are published are the published ones
 * (eFaktura, sections 3.4 and 4.3); all others are assumptions that the {@link Mapping} replaces.
 */
final class Messages {
  private static final String UUID = "[a-f0-9]{8}-([a-f0-9]{4}-){3}[a-f0-9]{12}";
  private static final String ORGANISATION = "[0-9]{9}";
  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String MOMENT = DATE + "T[0-9:.]+(Z|[+-][0-9:]+)";
  private static final String AMOUNT = "[0-9]{1,15}\\.[0-9]{2}";
  private static final String WORD = "[A-Za-z0-9_-]{1,60}";
  private static final String LINE = ".{1,200}";
  private static final String NUMBER = "[0-9]{1,9}";
  private static final String YES_OR_NO = "true|false|1|0";
  private static final String PAYMENT_TYPE =
      "EFAKTURA|EFAKTURA_AND_AVTALEGIRO|EFAKTURA_AND_EXTERNAL_AVTALEGIRO|AVTALEGIRO";
  private static final String DOCUMENT_TYPE =
      "INVOICE|CREDIT_NOTE|REMINDER|COLLECTION_NOTICE|DUNNING|PAYMENT_REQUEST|ENFORCEMENT_WARNING";

  private static final Element AUDIT =
      group("auditInformation", text("messageIdentifier", ".{5,50}"));

  private static final Element CONSUMER =
      group(
          "consumer",
          text("ref", "[a-z0-9]{1,20}"),
          text("socialSecurityNumber", "[0-9]{11}").perhaps(),
          text("efakturaIdentifier", ".{1,100}").perhaps(),
          text("efakturaReference", ".{1,31}").perhaps(),
          text("mobile", "[0-9]{10,15}").perhaps(),
          text("email", LINE).perhaps(),
          text("firstName", LINE).perhaps(),
          text("lastName", LINE).perhaps(),
          text("birthDate", DATE).perhaps(),
          text("addressLine", LINE).perhaps(),
          text("postalCode", "[0-9]{4}").perhaps(),
          text("city", LINE).perhaps(),
          text("country", "[A-Z]{2}").perhaps());

  private static final Element RESULT =
      group(
          "result",
          text("ref", "[a-z0-9]{1,20}"),
          text("outcome", WORD),
          text("efakturaIdentifier", ".{1,100}").perhaps(),
          text("acceptsAll", YES_OR_NO).perhaps(),
          text("issuerAgreement", YES_OR_NO).perhaps(),
          text("issuerBlocked", YES_OR_NO).perhaps(),
          text("canReceive", YES_OR_NO).perhaps());

  private static final Element DETAILS =
      group(
          "details",
          group("detail", text("url", "https?://.+"), text("mimeType", "[a-z]+/[a-z0-9.+-]+"))
              .repeated());

  private static final Element ISSUER_ADDRESS =
      group(
              "issuerAddress",
              text("addressLine", LINE),
              text("postalCode", "[0-9]{4}"),
              text("city", LINE),
              text("country", "[A-Z]{2}"))
          .perhaps();

  private static final Element EFAKTURA_INFO =
      group(
          "efakturaInfo",
          text("efakturaIdentifier", ".{1,100}"),
          text("issuerName", ".{1,40}"),
          text("issuerPhone", LINE).perhaps(),
          text("issuerEmail", LINE).perhaps(),
          ISSUER_ADDRESS,
          text("invoiceNumber", ".{1,100}"),
          text("subject", LINE),
          text("message", LINE).perhaps(),
          text("accountNumber", "[0-9]{11}"),
          text("amount", AMOUNT),
          text("minimumAmount", AMOUNT).perhaps(),
          text("currency", "NOK"),
          text("dueDate", DATE),
          text("issueDate", DATE),
          DETAILS);

  private static final Element TRANSACTION =
      group(
          "transaction",
          text("transactionId", UUID),
          text("paymentType", PAYMENT_TYPE),
          text("documentType", DOCUMENT_TYPE),
          text("kid", "[0-9-]{2,25}").perhaps(),
          EFAKTURA_INFO);

  private static final Element REJECTION =
      group(
          "rejection",
          text("transactionId", UUID),
          text("code", WORD),
          text("text", LINE).perhaps());

  static final Element LOOKUP =
      group(
          "getEfakturaIdentifiers",
          AUDIT,
          text("issuer", ORGANISATION),
          group("consumers", CONSUMER.repeated()));
  static final Element LOOKUP_RESPONSE =
      group("getEfakturaIdentifiersResponse", AUDIT, group("results", RESULT.repeated()));
  static final Element SHIPMENT =
      group(
          "addShipment",
          AUDIT,
          text("shipmentId", UUID),
          text("issuer", ORGANISATION),
          group("transactions", TRANSACTION.repeated()));
  static final Element SHIPMENT_RESPONSE =
      group("addShipmentResponse", AUDIT, text("status", WORD));
  static final Element SHIPMENT_STATUS =
      group("getShipmentStatus", AUDIT, text("shipmentId", UUID));
  static final Element SHIPMENT_STATUS_RESPONSE =
      group(
          "getShipmentStatusResponse",
          AUDIT,
          text("status", WORD),
          text("accepted", NUMBER).perhaps(),
          text("rejected", NUMBER).perhaps(),
          group("rejections", REJECTION.anyNumber()).perhaps());
  static final Element TRANSACTION_STATUS =
      group("getTransactionStatus", AUDIT, text("transactionId", UUID));
  static final Element TRANSACTION_STATUS_RESPONSE =
      group(
          "getTransactionStatusResponse",
          AUDIT,
          text("efakturaStatus", WORD),
          text("avtaleGiroStatus", WORD).perhaps());
  static final Element SHIPMENTS =
      group("getShipments", AUDIT, text("from", MOMENT), text("to", MOMENT));
  static final Element SHIPMENTS_RESPONSE =
      group(
          "getShipmentsResponse", AUDIT, group("shipments", text("shipmentId", UUID).anyNumber()));
  static final Element CANCEL = group("cancelTransaction", AUDIT, text("transactionId", UUID));
  static final Element CANCEL_RESPONSE =
      group("cancelTransactionResponse", AUDIT, text("transactionId", UUID));
  static final Element TRANSACTION_READ =
      group("getTransaction", AUDIT, text("transactionId", UUID));
  static final Element TRANSACTION_READ_RESPONSE =
      group(
          "getTransactionResponse",
          AUDIT,
          text("shipmentId", UUID),
          text("issuer", ORGANISATION),
          TRANSACTION);
  static final Element CANCEL_SHIPMENT = group("cancelShipment", AUDIT, text("shipmentId", UUID));
  static final Element CANCEL_SHIPMENT_RESPONSE =
      group(
          "cancelShipmentResponse",
          AUDIT,
          text("shipmentId", UUID),
          group("rejections", REJECTION.anyNumber()).perhaps());
  static final Element BLACK_LIST = group("getBlackList", AUDIT, text("issuer", ORGANISATION));
  static final Element BLACK_LIST_RESPONSE =
      group(
          "getBlackListResponse",
          AUDIT,
          group("blackList", text("efakturaIdentifier", ".{1,100}").anyNumber()));
  static final Element SIGNATURE =
      group(
          "validateSecuritySignature",
          AUDIT,
          text("url", "https?://.+"),
          group(
              "parameters",
              group("parameter", text("name", LINE), text("value", ".{0,2000}")).repeated()));
  static final Element SIGNATURE_RESPONSE =
      group("validateSecuritySignatureResponse", AUDIT, text("valid", YES_OR_NO));
  static final Element VALIDATION_FAULT =
      group("validationFault", text("code", NUMBER), text("text", LINE).perhaps());
  static final Element SERVER_FAULT =
      group("serverFault", text("code", WORD).perhaps(), text("text", LINE).perhaps());

  private Messages() {}
}
