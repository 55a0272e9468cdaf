package no.budstikke.channels.efaktura.soap;

import java.util.Arrays;
import java.util.Optional;

/** The operations of the service that we use. Source: eFaktura, sections 3.2 and 12.5. */
public enum Operation {
  LOOKUP("getEfakturaIdentifiers", Messages.LOOKUP, Messages.LOOKUP_RESPONSE),
  ADD_SHIPMENT("addShipment", Messages.SHIPMENT, Messages.SHIPMENT_RESPONSE),
  SHIPMENT_STATUS("getShipmentStatus", Messages.SHIPMENT_STATUS, Messages.SHIPMENT_STATUS_RESPONSE),
  TRANSACTION_STATUS(
      "getTransactionStatus", Messages.TRANSACTION_STATUS, Messages.TRANSACTION_STATUS_RESPONSE),
  SHIPMENTS("getShipments", Messages.SHIPMENTS, Messages.SHIPMENTS_RESPONSE),
  CANCEL("cancelTransaction", Messages.CANCEL, Messages.CANCEL_RESPONSE);

  private final String word;
  private final Element request;
  private final Element response;

  Operation(String word, Element request, Element response) {
    this.word = word;
    this.request = request;
    this.response = response;
  }

  /** The published name. */
  public String word() {
    return word;
  }

  /** What is sent. */
  public Element request() {
    return request;
  }

  /** What is answered. */
  public Element response() {
    return response;
  }

  /** The fault of who sent something wrong. */
  public static Element validationFault() {
    return Messages.VALIDATION_FAULT;
  }

  /** The fault of the operator's side. */
  public static Element serverFault() {
    return Messages.SERVER_FAULT;
  }

  static Optional<Operation> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
